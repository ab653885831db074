using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A connector client without credentials, for service URLs on this machine only.</summary>
internal sealed class LoopbackConnectorClient : IConnectorClient
{
    private Uri baseUri;

    public LoopbackConnectorClient(Uri serviceUrl, HttpClient http)
    {
        BaseUri = serviceUrl;
        Http = http;
        Conversations = new LoopbackConversations(this);
    }

    public Uri BaseUri
    {
        get => baseUri;
        set => baseUri = LoopbackOnly(value);
    }

    public JsonSerializerSettings SerializationSettings { get; } = ConnectorJson.Settings();

    public JsonSerializerSettings DeserializationSettings { get; } = ConnectorJson.Settings();

    public IConversations Conversations { get; }

    internal HttpClient Http { get; }

    public void Dispose()
    {
        // The HttpClient belongs to whoever made it.
    }

    private static Uri LoopbackOnly(Uri serviceUrl) => serviceUrl.IsLoopback
        ? serviceUrl
        : throw new NotSupportedException($"stand-in: the service URL {serviceUrl} is not on this machine. Build with -p:UseSdkStandIns=false to speak to a real channel.");
}
