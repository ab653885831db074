namespace Microsoft.Rest;

/// <summary>What signs a request. The stand-in sends no credentials, so that nothing here is ever called.</summary>
public abstract class ServiceClientCredentials
{
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
