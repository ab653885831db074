using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Functions;

/// <summary>Ids and counts only; no answers, names or addresses.</summary>
internal static partial class Log
{
    // An exception's message may quote what somebody typed; its type and its place do not.
    [LoggerMessage(3001, LogLevel.Error, "Request {TraceId} failed with {Exception}:\n{Place}")]
    public static partial void RequestFailed(this ILogger logger, string traceId, string exception, string? place);

    [LoggerMessage(3002, LogLevel.Warning, "Request {TraceId} was answered {Status} {Code}.")]
    public static partial void RequestUnavailable(this ILogger logger, string traceId, int status, string code);

    [LoggerMessage(3003, LogLevel.Information, "A token was refused: {Reason}.")]
    public static partial void TokenRefused(this ILogger logger, string reason);

    [LoggerMessage(3004, LogLevel.Information, "{Count} reminders and escalations were queued.")]
    public static partial void RemindersQueued(this ILogger logger, int count);

    [LoggerMessage(3005, LogLevel.Information, "Outbox: {Sent} sent, {Waiting} waiting, {Failed} given up.")]
    public static partial void OutboxDelivered(this ILogger logger, int sent, int waiting, int failed);

    [LoggerMessage(3006, LogLevel.Warning, "{Dependency} is {Status}: {Reason}.")]
    public static partial void NotHealthy(this ILogger logger, Dependency dependency, HealthStatus status, HealthReason? reason);
}
