using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
            Receive(reference);
        else
            Answer(reference);
        return this;
    }

    public TypeT GetChannelData<TypeT>()
    {
        if (ChannelData is null)
            return default;
        if (ChannelData.GetType() == typeof(TypeT))
            return (TypeT)ChannelData;
        return ((JObject)ChannelData).ToObject<TypeT>();
    }

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            if (ChannelData is null)
                return false;
            instance = GetChannelData<TypeT>();
            return true;
        }
#pragma warning disable CA1031 // A Try method: channel data that is not of this type is an answer, not a failure.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private void Receive(ConversationReference reference)
    {
        From = reference.User;
        Recipient = reference.Bot;
        if (reference.ActivityId is not null)
            Id = reference.ActivityId;
    }

    private void Answer(ConversationReference reference)
    {
        From = reference.Bot;
        Recipient = reference.User;
        if (reference.ActivityId is not null)
            ReplyToId = reference.ActivityId;
    }

    /// <summary>Web Chat and Direct Line have no message behind a conversation update that one could reply to.</summary>
    private string IdToReplyTo()
    {
        bool unanswerable = TypeIs(ActivityTypes.ConversationUpdate)
            && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
                || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase));
        return unanswerable ? null : Id;
    }

    private bool TypeIs(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);
}
