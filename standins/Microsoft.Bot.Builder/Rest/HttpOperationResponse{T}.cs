namespace Microsoft.Rest;

/// <summary>The same with the body that came back.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
