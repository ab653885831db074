using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>The channel's REST interface, at one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    JsonSerializerSettings SerializationSettings { get; }

    JsonSerializerSettings DeserializationSettings { get; }

    IConversations Conversations { get; }
}
