using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Assignments;

/// <param name="Prompts">Null while none are being sent.</param>
/// <param name="Reminders">Null while none are being sent by anybody's hand.</param>
public sealed record SendingView(SendingUnderWay? Prompts, SendingUnderWay? Reminders)
{
    public static SendingView Of(IReadOnlyList<Sending> underWay)
    {
        return new(One(OutboxKind.Prompt), One(OutboxKind.Reminder));

        SendingUnderWay? One(OutboxKind kind) =>
            underWay.FirstOrDefault(sending => sending.Kind == kind) is { } sending ? new(sending.People, sending.Done, sending.BegunAt) : null;
    }
}

/// <param name="People">Who is to get a message; at least one.</param>
/// <param name="Done">How many of them have been seen to.</param>
/// <param name="BegunAt">UTC.</param>
public sealed record SendingUnderWay(int People, int Done, DateTimeOffset BegunAt);
