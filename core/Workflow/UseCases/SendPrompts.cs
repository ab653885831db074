using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="People">Who gets a message now.</param>
/// <param name="Unreachable">Who is not in the directory, so that no message can be sent.</param>
public sealed record PromptsQueued(int People, int Items, IReadOnlyList<string> Unreachable);

/// <summary>
/// Asks everybody who is planned and has not been asked; one message per person, whatever the number of items. Once begun
/// it goes on to its end, even when whoever began it has left.
/// </summary>
public sealed class SendPrompts(OpenAssessment open, WorkTable work, NoteSending note, TimeProvider clock)
{
    /// <summary>An assignment takes two rows of a transaction, a person one more, and the end of the audit chain the last.</summary>
    private const int RowsForAll = StoreLimits.EntitiesPerTransaction - 2;

    /// <param name="stakeholderIds">Null for everybody.</param>
    public async Task<PromptsQueued> RunAsync(Caller caller, string assessmentId, IReadOnlyCollection<string>? stakeholderIds, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        var everybody = (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        if (stakeholderIds?.FirstOrDefault(id => !everybody.ContainsKey(id)) is { } unknown)
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", unknown));
        }

        IReadOnlyList<Planned> planned = await PlannedAsync(assessment, everybody, stakeholderIds?.ToHashSet(), cancellation);
        var asked = new List<Asked>();
        await note.WhileAsync(assessment.Id, OutboxKind.Prompt, PeopleIn(planned), async seenTo =>
        {
            foreach (IReadOnlyList<Planned> some in Together(planned))
            {
                asked.AddRange(await AskAsync(caller, assessment, some, CancellationToken.None));
                await seenTo(asked.DistinctBy(one => one.Person.Id).Count());
            }
        });
        return new(
            asked.Where(one => one.Person.ObjectId is not null).DistinctBy(one => one.Person.Id).Count(),
            asked.Sum(one => one.Items),
            [.. asked.Where(one => one.Person.ObjectId is null).Select(one => one.Person.Id).Distinct()]);
    }

    private async Task<IReadOnlyList<Planned>> PlannedAsync(Assessment assessment, Dictionary<string, Stakeholder> everybody, HashSet<string>? wanted, CancellationToken cancellation) =>
    [
        .. (await work.AssignmentsAsync(assessment.Id, cancellation))
            .Where(row => row.Value.State == AssignmentState.Planned && wanted?.Contains(row.Value.StakeholderId) != false)
            .GroupBy(row => row.Value.StakeholderId)
            .SelectMany(own => own.OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal).Chunk(AssignItems.MaxWithMessage).Select(some => new Planned(everybody[own.Key], some))),
    ];

    private static int PeopleIn(IReadOnlyList<Planned> planned) => planned.DistinctBy(one => one.Person.Id).Count();

    // As many people at once as a transaction takes.
    private static IEnumerable<IReadOnlyList<Planned>> Together(IReadOnlyList<Planned> planned)
    {
        var some = new List<Planned>();
        foreach (Planned one in planned)
        {
            if (some.Sum(other => other.Rows) + one.Rows > RowsForAll)
            {
                yield return some;
                some = [];
            }

            some.Add(one);
        }

        if (some.Count > 0)
        {
            yield return some;
        }
    }

    private async Task<IReadOnlyList<Asked>> AskAsync(Caller caller, Assessment assessment, IReadOnlyList<Planned> planned, CancellationToken cancellation)
    {
        try
        {
            return await CommitAsync(caller, assessment, planned, cancellation);
        }
        catch (StoreConflictException)
        {
            // Somebody is working on one of these people: the others need not be read again for that.
            var asked = new List<Asked>();
            foreach (Planned one in planned)
            {
                asked.AddRange(await DecideAgain.OnConflictAsync(() => AgainAsync(caller, assessment, one.Person, cancellation), cancellation));
            }

            return asked;
        }
    }

    private async Task<IReadOnlyList<Asked>> AgainAsync(Caller caller, Assessment assessment, Stakeholder person, CancellationToken cancellation)
    {
        Row<Assignment>[] planned = [.. (await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation))
            .Where(row => row.Value.State == AssignmentState.Planned)
            .OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal)
            .Take(AssignItems.MaxWithMessage)];
        return planned.Length == 0 ? [] : await CommitAsync(caller, assessment, [new(person, planned)], cancellation);
    }

    private async Task<IReadOnlyList<Asked>> CommitAsync(Caller caller, Assessment assessment, IReadOnlyList<Planned> planned, CancellationToken cancellation)
    {
        var change = new WorkChange(assessment.Id);
        foreach (Planned one in planned)
        {
            Decide(change, caller, assessment, one);
        }

        await work.CommitAsync(change, cancellation);
        return [.. planned.Select(one => new Asked(one.Person, one.Assignments.Length))];
    }

    private void Decide(WorkChange change, Caller caller, Assessment assessment, Planned planned)
    {
        (Stakeholder person, DateTimeOffset now) = (planned.Person, clock.GetUtcNow());
        string[] items = [.. planned.Assignments.Select(row => row.Value.ItemKey)];
        foreach (Row<Assignment> row in planned.Assignments)
        {
            Assignment asked = row.Value.After(AssignmentEvent.Send) with { PromptedAt = now };
            change
                .Replace(row, person.ObjectId is null ? asked.Unreachable(DeliveryProblem.NotInDirectory) : asked)
                .Audit(now, person.ObjectId is null ? AuditActions.Unreachable : AuditActions.Asked, caller, asked.Id);
        }

        if (person.ObjectId is { } recipient)
        {
            change.Add(OutboxMessage.For(assessment, OutboxKind.Prompt, recipient, person.Id, items, string.Join(',', items), now));
        }
    }

    private sealed record Planned(Stakeholder Person, Row<Assignment>[] Assignments)
    {
        public int Rows => (2 * Assignments.Length) + 1;
    }

    private sealed record Asked(Stakeholder Person, int Items);
}
