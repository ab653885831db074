using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assignments;

/// <param name="At">When it was reckoned, UTC.</param>
/// <param name="Escalations">Messages to coordinators.</param>
/// <param name="LastAt">When the last message goes out; null when there is none.</param>
/// <param name="People">By name.</param>
/// <param name="Unassigned">Items in scope that nobody is asked for.</param>
public sealed record SimulationView(
    DateTimeOffset At,
    int Prompts,
    int Reminders,
    int Escalations,
    DateTimeOffset? LastAt,
    IReadOnlyList<SimulatedPersonView> People,
    IReadOnlyList<string> Unassigned)
{
    public static SimulationView Of(Simulation simulation) => new(
        simulation.At,
        simulation.Prompts,
        simulation.Reminders,
        simulation.Escalations,
        simulation.LastAt,
        [.. simulation.People.Select(SimulatedPersonView.Of)],
        simulation.Unassigned);
}

/// <param name="IsInDirectory">Otherwise no message can be sent.</param>
/// <param name="HasApp">The bot has met the person; until then messages wait.</param>
public sealed record SimulatedPersonView(
    string StakeholderId,
    string Name,
    string Organisation,
    string Language,
    string TimeZone,
    IReadOnlyList<string> ItemKeys,
    bool IsInDirectory,
    bool HasApp,
    IReadOnlyList<SimulatedMessageView> Messages)
{
    public static SimulatedPersonView Of(SimulatedPerson person) => new(
        person.Stakeholder.Id,
        person.Stakeholder.Name,
        person.Stakeholder.Organisation,
        person.Language,
        person.Stakeholder.TimeZone,
        person.ItemKeys,
        person.IsInDirectory,
        person.HasApp,
        [.. person.Messages.Select(message => new SimulatedMessageView(message.At, message.Kind, message.ItemKeys))]);
}

/// <param name="At">UTC.</param>
/// <param name="Kind">Prompt or Reminder to the person, Escalation to the coordinators.</param>
public sealed record SimulatedMessageView(DateTimeOffset At, OutboxKind Kind, IReadOnlyList<string> ItemKeys);
