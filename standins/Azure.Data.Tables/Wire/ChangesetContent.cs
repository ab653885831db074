using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The body of an entity group transaction: one changeset with one HTTP request per part
/// ("Performing entity group transactions").
/// </summary>
internal sealed class ChangesetContent(IReadOnlyList<Request> requests)
{
    private readonly string _batch = $"batch_{Guid.NewGuid()}";
    private readonly string _changeset = $"changeset_{Guid.NewGuid()}";

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public RequestContent Write()
    {
        using var body = new MemoryStream();
        Line(body, $"--{_batch}");
        Line(body, $"Content-Type: multipart/mixed; boundary={_changeset}");
        Line(body, string.Empty);
        foreach (Request request in requests)
        {
            WritePart(body, request);
        }

        Line(body, $"--{_changeset}--");
        Line(body, string.Empty);
        Line(body, $"--{_batch}--");
        return RequestContent.Create(body.ToArray());
    }

    private void WritePart(MemoryStream body, Request request)
    {
        Line(body, $"--{_changeset}");
        Line(body, "Content-Type: application/http");
        Line(body, "Content-Transfer-Encoding: binary");
        Line(body, string.Empty);
        WriteHead(body, request);
        request.Content?.WriteTo(body, CancellationToken.None);
        Line(body, string.Empty);
    }

    private static void WriteHead(MemoryStream body, Request request)
    {
        Line(body, $"{request.Method} {request.Uri.ToUri().AbsoluteUri} HTTP/1.1");
        Line(body, $"Host: {request.Uri.Host}");
        foreach (HttpHeader header in request.Headers)
        {
            Line(body, $"{header.Name}: {header.Value}");
        }

        Line(body, string.Empty);
    }

    private static void Line(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
