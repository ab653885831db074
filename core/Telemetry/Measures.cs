using System.Diagnostics.Metrics;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Core.Telemetry;

/// <summary>What the product counts and times. Names, units and tags are stable; docs/operations.md lists them.</summary>
public static class Measures
{
    public const string MeterName = "OfficeIntegration";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("officeintegration.messages", "{message}", "Messages handed to Teams, by kind and outcome.");
    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>("officeintegration.throttled", "{message}", "Messages that Teams asked to send later.");
    private static readonly Gauge<double> OldestDue = Meter.CreateGauge<double>("officeintegration.outbox.age", "s", "How long the message that is due longest has been due, when a delivery run begins.");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("officeintegration.answers", "{answer}", "Versions of answers taken, by the way they came.");
    private static readonly Histogram<double> TimeToAnswer = Meter.CreateHistogram<double>("officeintegration.answer.time", "h", "From asking somebody for an item to the first answer.");
    private static readonly Histogram<double> MergeDuration = Meter.CreateHistogram<double>("officeintegration.merge.duration", "s", "Making the next version of a master, from reading to publishing.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("officeintegration.conflicts", "{conflict}", "Conflicts that were opened for people to decide.");
    private static readonly Counter<long> Repetitions = Meter.CreateCounter<long>("officeintegration.store.conflicts", "{transaction}", "Transactions decided on rows that had changed, and decided again.");

    private static readonly Gauge<int> Health = Meter.CreateGauge<int>("officeintegration.health", "{status}", "How what the product leans on is: 0 healthy, 1 degraded, 2 unhealthy.");

    public static void Checked(DependencyHealth health) =>
        Health.Record((int)health.Status, new(Tags.Dependency, health.Dependency.ToString()), new(Tags.Reason, health.Reason?.ToString() ?? ""));

    public static void Handed(OutboxKind kind, DeliveryResult result, int messages)
    {
        Messages.Add(messages, new(Tags.Kind, kind.ToString()), new(Tags.Outcome, result.Outcome.ToString()));
        if (result is { Outcome: DeliveryOutcome.TryAgain, RetryAfter: not null })
        {
            Throttled.Add(messages);
        }
    }

    /// <param name="age">Zero when nothing is due.</param>
    public static void OutboxAge(TimeSpan age) => OldestDue.Record(age.TotalSeconds);

    public static void Answered(Contribution answer, Assignment assignment)
    {
        Answers.Add(1, new KeyValuePair<string, object?>(Tags.Source, answer.Source.ToString()));
        if (answer.Version == 1 && assignment.PromptedAt is { } asked)
        {
            TimeToAnswer.Record((answer.SubmittedAt - asked).TotalHours);
        }
    }

    public static void Merged(TimeSpan took) => MergeDuration.Record(took.TotalSeconds);

    public static void ConflictsOpened(int count)
    {
        if (count > 0)
        {
            Conflicts.Add(count);
        }
    }

    public static void StoreConflict() => Repetitions.Add(1);
}
