using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="People">Who gets a message now.</param>
/// <param name="Unreachable">Who is not in the directory, so that no message can be sent.</param>
public sealed record PromptsQueued(int People, int Items, IReadOnlyList<string> Unreachable);

/// <summary>Asks everybody who is planned and has not been asked; one message per person, whatever the number of items.</summary>
public sealed class SendPrompts(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <param name="stakeholderIds">Null for everybody.</param>
    public async Task<PromptsQueued> RunAsync(Caller caller, string assessmentId, IReadOnlyCollection<string>? stakeholderIds, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        (int people, int items, List<string> unreachable) = (0, 0, []);
        IReadOnlyList<Row<Stakeholder>> everybody = await work.StakeholdersAsync(assessment.Id, cancellation);
        if (stakeholderIds?.FirstOrDefault(id => everybody.All(row => row.Value.Id != id)) is { } unknown)
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", unknown));
        }

        foreach (Row<Stakeholder> person in everybody)
        {
            if (stakeholderIds is not null && !stakeholderIds.Contains(person.Value.Id))
            {
                continue;
            }

            int asked = await DecideAgain.OnConflictAsync(() => AskAsync(caller, assessment, person.Value, cancellation), cancellation);
            items += asked;
            people += asked > 0 && person.Value.ObjectId is not null ? 1 : 0;
            if (asked > 0 && person.Value.ObjectId is null)
            {
                unreachable.Add(person.Value.Id);
            }
        }

        return new(people, items, unreachable);
    }

    private async Task<int> AskAsync(Caller caller, Assessment assessment, Stakeholder person, CancellationToken cancellation)
    {
        Row<Assignment>[] planned = [.. (await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation))
            .Where(row => row.Value.State == AssignmentState.Planned)
            .OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal)];
        foreach (Row<Assignment>[] some in planned.Chunk(AssignItems.MaxPerRequest))
        {
            await work.CommitAsync(Decide(caller, assessment, person, some), cancellation);
        }

        return planned.Length;
    }

    private WorkChange Decide(Caller caller, Assessment assessment, Stakeholder person, Row<Assignment>[] planned)
    {
        DateTimeOffset now = clock.GetUtcNow();
        string[] items = [.. planned.Select(row => row.Value.ItemKey)];
        var change = new WorkChange(assessment.Id);
        foreach (Row<Assignment> row in planned)
        {
            Assignment asked = row.Value.After(AssignmentEvent.Send) with { PromptedAt = now };
            change
                .Replace(row, person.ObjectId is null ? asked.Unreachable(DeliveryProblem.NotInDirectory) : asked)
                .Audit(now, person.ObjectId is null ? "unreachable" : "asked", caller, asked.Id);
        }

        return person.ObjectId is { } recipient
            ? change.Add(OutboxMessage.For(assessment, OutboxKind.Prompt, recipient, person.Id, items, string.Join(',', items), now))
            : change;
    }
}
