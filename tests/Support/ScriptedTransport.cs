using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OfficeIntegration.Tests.Support;

/// <summary>
/// Answers an Azure client from a script, for answers that an emulator never gives; keeps what was asked.
/// More requests than answers: the last answer again.
/// </summary>
public sealed class ScriptedTransport(params ScriptedAnswer[] answers) : HttpPipelineTransport
{
    private readonly List<ScriptedRequest> _asked = [];

    public IReadOnlyList<ScriptedRequest> Asked => _asked;

    public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

    public override void Process(HttpMessage message)
    {
        using var body = new MemoryStream();
        message.Request.Content?.WriteTo(body, CancellationToken.None);
        _asked.Add(new(message.Request.Method.Method, message.Request.Uri.ToUri(), message.Request.Headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), Encoding.Latin1.GetString(body.ToArray())));
        message.Response = new Given(answers[Math.Min(_asked.Count, answers.Length) - 1]);
    }

    public override ValueTask ProcessAsync(HttpMessage message)
    {
        Process(message);
        return default;
    }

    private sealed class Given(ScriptedAnswer answer) : Response
    {
        public override int Status => answer.Status;

        public override string ReasonPhrase => "Scripted";

        public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(answer.Body));

        public override string ClientRequestId { get; set; } = string.Empty;

        // What is buffered stays readable, as with the transport over HTTP.
        public override void Dispose()
        {
        }

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => Header(name, out value);

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = Header(name, out string? value) ? [value] : null;
            return values is not null;
        }

        protected override bool ContainsHeader(string name) => Header(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => answer.Headers.Select(header => new HttpHeader(header.Name, header.Value));

        private bool Header(string name, [NotNullWhen(true)] out string? value)
        {
            value = answer.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            return value is not null;
        }
    }
}
