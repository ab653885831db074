using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Core;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    // An exception's message may quote what somebody typed; its type and its place do not.
    [LoggerMessage(1002, LogLevel.Error, "Message {MessageId} could not be delivered; the next run tries again. {Exception}:\n{Place}")]
    public static partial void DeliveryBroke(this ILogger logger, string messageId, string exception, string? place);

    [LoggerMessage(1003, LogLevel.Error, "Assessment {AssessmentId} was not swept ({Exception}); the doctor says what is wrong with it.")]
    public static partial void NotSwept(this ILogger logger, string assessmentId, string exception);

    [LoggerMessage(1004, LogLevel.Warning, "The working copy of {AssessmentId} waits for the next run: {Problem}.")]
    public static partial void WorkingCopyWaits(this ILogger logger, string assessmentId, string problem);

    [LoggerMessage(1005, LogLevel.Error, "Nobody in assessment {AssessmentId} was reminded ({Exception}); the doctor says what is wrong with it.")]
    public static partial void NotReminded(this ILogger logger, string assessmentId, string exception);
}
