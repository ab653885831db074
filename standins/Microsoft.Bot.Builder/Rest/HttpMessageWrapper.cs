using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>An HTTP message that outlives its client. Header names are those of the wire, compared with case.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper()
    {
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; private set; } = new Dictionary<string, IEnumerable<string>>();

    protected void CopyHeaders(HttpHeaders headers)
    {
        if (headers is null)
            return;
        foreach (var (name, values) in headers)
            Headers[name] = Headers.TryGetValue(name, out var earlier) ? [.. earlier, .. values] : values;
    }
}
