using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder;

internal static partial class AdapterLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "ProcessProactiveAsync for Conversation Id: {ConversationId}")]
    public static partial void Continuing(this ILogger log, string conversationId);
}
