using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The response to one action of a transaction.</summary>
internal sealed class PartResponse(int status, string reasonPhrase, IEnumerable<KeyValuePair<string, string>> headers, byte[] content) : Response
{
    private readonly ILookup<string, string> _headers = headers.ToLookup(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    public override int Status => status;

    public override string ReasonPhrase => reasonPhrase;

    public override Stream? ContentStream { get; set; } = new MemoryStream(content, writable: false);

    public override string ClientRequestId { get; set; } = string.Empty;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = _headers.Contains(name) ? string.Join(',', _headers[name]) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.Contains(name) ? _headers[name] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => _headers.Contains(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, string.Join(',', header)));
}
