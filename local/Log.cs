using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Local;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Error, "Function {Function} failed; it runs again at its next time.")]
    public static partial void TimerFailed(this ILogger logger, string function, Exception error);

    [LoggerMessage(4002, LogLevel.Error, "Function {Function} failed.")]
    public static partial void FunctionFailed(this ILogger logger, string function, Exception error);

    [LoggerMessage(4003, LogLevel.Warning, "Refused a request that did not come from this machine itself: {Reason}.")]
    public static partial void RefusedFromOutside(this ILogger logger, string reason);
}
