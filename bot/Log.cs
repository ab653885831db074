using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Bot;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    // An exception's message may quote what somebody typed; its type and its place do not.
    [LoggerMessage(2001, LogLevel.Error, "Activity {ActivityId} ({ActivityType}) failed with {Exception}:\n{Place}")]
    public static partial void TurnFailed(this ILogger logger, string? activityId, string? activityType, string exception, string? place);

    [LoggerMessage(2002, LogLevel.Warning, "Message {MessageId} was not delivered: {Outcome}, {Problem}.")]
    public static partial void NotDelivered(this ILogger logger, string messageId, string outcome, string? problem);

    [LoggerMessage(2003, LogLevel.Warning, "The card behind activity {ActivityId} could not be replaced: {Status}.")]
    public static partial void CardNotReplaced(this ILogger logger, string? activityId, int? status);

    [LoggerMessage(2004, LogLevel.Warning, "A file could not be fetched: {Reason}.")]
    public static partial void FileNotFetched(this ILogger logger, string reason);

    [LoggerMessage(2005, LogLevel.Warning, "A file of {Bytes} bytes could not be handed over: {Reason}.")]
    public static partial void FileNotSent(this ILogger logger, long bytes, string reason);
}
