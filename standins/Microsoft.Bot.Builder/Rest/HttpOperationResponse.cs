namespace Microsoft.Rest;

/// <summary>The request and response of an operation that went well.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Request?.Dispose();
        Response?.Dispose();
        Request = null;
        Response = null;
    }
}
