using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using OfficeIntegration.Bot.Cards;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>Outgoing messages. Text is plain: a name with an asterisk in it is not emphasis.</summary>
public static class Message
{
    /// <summary>UTF-8 bytes of text in one message.</summary>
    private const int MaxBytes = 8_000;

    public static Activity Of(string sentence)
    {
        Activity message = MessageFactory.Text(CardText.Shorten(sentence, MaxBytes));
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    /// <summary>The card; its sentence is what a notification shows.</summary>
    public static Activity Of(JsonObject card)
    {
        var message = (Activity)MessageFactory.Attachment(CardAttachment.Of(card));
        message.Summary = Card.SentenceOf(card);
        return message;
    }
}
