namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>Everybody who is asked for something, those who need somebody's help first.</summary>
public sealed record ReachReport(Assessment Assessment, IReadOnlyList<PersonReach> People)
{
    /// <param name="met">Whether the bot knows where to write to the person with this Entra object id.</param>
    public static ReachReport Of(
        Assessment assessment,
        IReadOnlyList<Stakeholder> stakeholders,
        IReadOnlyList<Assignment> assignments,
        IReadOnlyList<OutboxMessage> messages,
        IReadOnlyList<ReachRecord> records,
        Func<string, bool> met,
        DateTimeOffset now)
    {
        var items = assignments.ToLookup(assignment => assignment.StakeholderId);
        var sent = messages.Where(message => message.Kind is OutboxKind.Prompt or OutboxKind.Reminder or OutboxKind.Returned).ToLookup(message => message.StakeholderId);
        var known = records.ToDictionary(record => record.StakeholderId);
        var colleagues = stakeholders
            .Where(person => person.ObjectId is { } id && met(id) && items[person.Id].All(assignment => assignment.State != AssignmentState.Unreachable))
            .ToLookup(person => person.Organisation, person => person.Id, StringComparer.OrdinalIgnoreCase);
        return new(assessment,
        [
            .. stakeholders
                .Where(person => items[person.Id].Any())
                .Select(person => PersonReach.Of(
                    person,
                    [.. items[person.Id]],
                    [.. sent[person.Id]],
                    known.GetValueOrDefault(person.Id, ReachRecord.None(person.Id)),
                    person.ObjectId is { } id && met(id),
                    [.. colleagues[person.Organisation].Take(MostDeputies)],
                    now))
                .OrderBy(reach => reach.Problem is null).ThenBy(reach => reach.Rung).ThenBy(reach => reach.Person.Name, StringComparer.Ordinal),
        ]);
    }

    private const int MostDeputies = 5;

    /// <summary>The product is set up to install the app for people; otherwise they have to do it.</summary>
    public bool Installs { get; init; }

    /// <summary>The product sends the e-mail with the section file; otherwise the coordinator does.</summary>
    public bool Mails { get; init; }

    /// <summary>How many people stand on each rung; rungs without anybody are left out.</summary>
    public IReadOnlyDictionary<ReachRung, int> Totals => new SortedDictionary<ReachRung, int>(People.CountBy(reach => reach.Rung).ToDictionary());

    /// <summary>People whom something keeps from being reached in Teams.</summary>
    public IReadOnlyDictionary<DeliveryProblem, int> Problems =>
        new SortedDictionary<DeliveryProblem, int>(People.Where(reach => reach.Problem is not null).CountBy(reach => reach.Problem!.Value).ToDictionary());
}
