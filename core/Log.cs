using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Core;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "The directory answered {Status} to a search for a person.")]
    public static partial void NobodyFound(this ILogger logger, int status);
}
