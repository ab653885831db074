using System.Diagnostics;

namespace OfficeIntegration.Core.Telemetry;

/// <summary>
/// Steps of the product's work, as spans. Names and tags are stable: the dashboards and docs/operations.md use them.
/// A span says ids, kinds and counts; never what somebody wrote, is called or can be reached at.
/// </summary>
public static class Spans
{
    public const string SourceName = "OfficeIntegration";

    /// <summary>A request to the product.</summary>
    public const string Request = "http.request";

    /// <summary>An activity of Teams is answered.</summary>
    public const string Turn = "bot.turn";

    /// <summary>An answer becomes a contribution.</summary>
    public const string Submit = "answer.submit";

    /// <summary>A coordinator takes an answer.</summary>
    public const string Accept = "answer.accept";

    /// <summary>Accepted answers become the next version of the master.</summary>
    public const string Merge = "master.merge";

    /// <summary>An edited master is taken back.</summary>
    public const string TakeMaster = "master.take";

    /// <summary>A section file is taken back.</summary>
    public const string TakeSection = "section.take";

    /// <summary>A message is handed to Teams; linked to the span that caused it.</summary>
    public const string Deliver = "message.deliver";

    /// <summary>One transaction of the store.</summary>
    public const string Commit = "store.commit";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Begins where a request comes in, as a part of the caller's trace.</summary>
    /// <param name="traceParent">Trace parent (W3C) that came with the request.</param>
    public static Activity? Enter(string name, string? traceParent)
    {
        if (Activity.Current is { Recorded: false } or { Source.Name: "" })
        {
            // The web server's own, which nobody listens to: what begins below it would be lost, or hang in the air.
            Activity.Current = null;
        }

        return Activity.Current is null && ActivityContext.TryParse(traceParent, null, isRemote: true, out ActivityContext caller)
            ? Source.StartActivity(name, ActivityKind.Internal, caller)
            : Source.StartActivity(name);
    }

    /// <param name="causes">Trace parents (W3C) of what led to this step at other times; what is none is left out.</param>
    public static Activity? Start(string name, params IEnumerable<string?> causes) =>
        Source.StartActivity(ActivityKind.Internal, links: Links(causes), name: name);

    /// <summary>Runs a step; what it throws marks the span by the exception's type alone.</summary>
    /// <param name="assessmentId">Null while nobody knows.</param>
    public static async Task<T> RunAsync<T>(string name, string? assessmentId, Func<Activity?, Task<T>> step)
    {
        using Activity? span = Start(name)?.SetTag(Tags.Assessment, assessmentId);
        try
        {
            return await step(span);
        }
        catch (Exception failure)
        {
            // A message may quote what somebody typed.
            span?.SetStatus(ActivityStatusCode.Error).SetTag(Tags.Error, failure.GetType().Name);
            throw;
        }
    }

    private static ActivityLink[] Links(IEnumerable<string?> causes) =>
        [.. causes.Distinct().Select(cause => ActivityContext.TryParse(cause, null, isRemote: true, out ActivityContext context) ? context : default).Where(context => context != default).Select(context => new ActivityLink(context))];
}
