using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Core;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "The directory answered {Status} to a search for a person.")]
    public static partial void NobodyFound(this ILogger logger, int status);

    // An exception's message may quote what somebody typed; its type and its place do not.
    [LoggerMessage(1002, LogLevel.Error, "Message {MessageId} could not be delivered; the next run tries again. {Exception}:\n{Place}")]
    public static partial void DeliveryBroke(this ILogger logger, string messageId, string exception, string? place);

    [LoggerMessage(1003, LogLevel.Error, "Assessment {AssessmentId} was not swept ({Exception}); the doctor says what is wrong with it.")]
    public static partial void NotSwept(this ILogger logger, string assessmentId, string exception);
}
