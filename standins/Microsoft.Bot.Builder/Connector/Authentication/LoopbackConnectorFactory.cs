namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connectors without credentials.</summary>
internal sealed class LoopbackConnectorFactory(IHttpClientFactory httpClientFactory) : ConnectorFactory
{
    private static readonly HttpClient Shared = new();

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new LoopbackConnectorClient(new Uri(serviceUrl), httpClientFactory?.CreateClient() ?? Shared));
}
