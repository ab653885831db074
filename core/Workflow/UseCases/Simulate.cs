using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>One person in the simulation.</summary>
/// <param name="Language">The one the bot will speak: chosen by the person, or else as imported.</param>
/// <param name="ItemKeys">All the person is or will be asked for and has not answered, in printing order.</param>
/// <param name="Messages">To the person, and about the person to the coordinators; in their order.</param>
/// <param name="IsInDirectory">Otherwise no message can be sent.</param>
/// <param name="HasApp">The bot has met the person; until then messages wait.</param>
public sealed record SimulatedPerson(
    Stakeholder Stakeholder, string Language, IReadOnlyList<string> ItemKeys, IReadOnlyList<PlannedMessage> Messages, bool IsInDirectory, bool HasApp);

/// <summary>What will be sent if what is planned goes out now and nobody answers.</summary>
/// <param name="At">When it was reckoned, UTC.</param>
/// <param name="People">Who is asked for something; by name.</param>
/// <param name="Unassigned">Items in scope that nobody is asked for, in printing order.</param>
public sealed record Simulation(Assessment Assessment, DateTimeOffset At, IReadOnlyList<SimulatedPerson> People, IReadOnlyList<string> Unassigned)
{
    /// <summary>All messages in the order they go out.</summary>
    public IReadOnlyList<PlannedMessage> Messages =>
        [.. People.SelectMany(person => person.Messages).OrderBy(message => message.At).ThenBy(message => message.StakeholderId, StringComparer.Ordinal).ThenBy(message => message.Kind)];

    public int Prompts => Count(OutboxKind.Prompt);

    public int Reminders => Count(OutboxKind.Reminder);

    /// <summary>Messages to coordinators: what comes up at the same time goes to each of them as one.</summary>
    public int Escalations => Assessment.Coordinators.Count * People
        .SelectMany(person => person.Messages.Where(message => message.Kind == OutboxKind.Escalation))
        .CountBy(message => message.At)
        .Sum(together => (together.Value + Parcel.MostMessages - 1) / Parcel.MostMessages);

    /// <summary>Null when nothing will be sent.</summary>
    public DateTimeOffset? LastAt => People.SelectMany(person => person.Messages).Max(message => (DateTimeOffset?)message.At);

    /// <summary>How long the first wave takes to be handed to Teams.</summary>
    public TimeSpan Sending => TimeSpan.FromSeconds(Prompts / MessagesPerSecond);

    // Teams takes 50 requests a second from an app in a tenant; a few are left for people who are talking to the bot.
    private const double MessagesPerSecond = 45;

    private int Count(OutboxKind kind) => People.Sum(person => person.Messages.Count(message => message.Kind == kind));
}

/// <summary>Shows coordinators and auditors who is asked what, when and in which language, before anything is sent.</summary>
public sealed class Simulate(OpenAssessment open, WorkTable work, ConversationsTable conversations, TimeProvider clock)
{
    public async Task<Simulation> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        DateTimeOffset now = clock.GetUtcNow();
        Assignment[] assignments = [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        ILookup<string, Assignment> byPerson = assignments.ToLookup(assignment => assignment.StakeholderId);
        var people = new List<SimulatedPerson>();
        foreach (Row<Stakeholder> person in (await work.StakeholdersAsync(assessment.Id, cancellation)).OrderBy(row => row.Value.Name, StringComparer.Ordinal))
        {
            if (byPerson[person.Value.Id].Any(IsWaiting))
            {
                people.Add(Of(assessment, person.Value, [.. byPerson[person.Value.Id]], await ConversationAsync(assessment, person.Value, cancellation), now));
            }
        }

        return new(assessment, now, people, Unassigned(assessment, assignments));
    }

    private async Task<Conversation?> ConversationAsync(Assessment assessment, Stakeholder person, CancellationToken cancellation) =>
        person.ObjectId is { } objectId ? await conversations.FindAsync(assessment.TenantId, objectId, cancellation) : null;

    private static SimulatedPerson Of(Assessment assessment, Stakeholder person, Assignment[] assignments, Conversation? conversation, DateTimeOffset now) => new(
        person,
        conversation?.Language ?? person.Language,
        [.. assignments.Where(IsWaiting).Select(assignment => assignment.ItemKey).Order(StringComparer.Ordinal)],
        MessagePlan.Of(person.Id, assignments, person.ObjectId is not null, assessment.Reminders, WorkingTime.Of(assessment.Reminders, person), now),
        person.ObjectId is not null,
        conversation is not null);

    private static bool IsWaiting(Assignment assignment) => assignment.State == AssignmentState.Planned || AssignmentTransitions.IsOpen(assignment.State);

    private static IReadOnlyList<string> Unassigned(Assessment assessment, Assignment[] assignments)
    {
        var taken = assignments.Where(assignment => assignment.State is not (AssignmentState.Declined or AssignmentState.Delegated)).Select(assignment => assignment.ItemKey).ToHashSet();
        return [.. assessment.ItemUses.Where(use => use.Kind == ItemUseKind.InScope && !taken.Contains(use.ItemKey)).Select(use => use.ItemKey)];
    }
}
