namespace Microsoft.Rest;

/// <summary>The base of what a REST client throws.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : this(message, null)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
