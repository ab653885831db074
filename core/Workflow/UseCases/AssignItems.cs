using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="StakeholderId">Or an e-mail address of a stakeholder of the assessment.</param>
/// <param name="DueAt">Null for the assessment's date.</param>
public sealed record AssignInput(string StakeholderId, string ItemKey, AssignmentRole Role, DateTimeOffset? DueAt = null);

/// <summary>Names the people of items. What is assigned already stays as it is; all of the request is taken, or none.</summary>
public sealed class AssignItems(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <summary>Assignments one request may name; with the audit entries they are one transaction.</summary>
    public const int MaxPerRequest = 49;

    /// <summary>One fewer, where a message goes with them.</summary>
    public const int MaxWithMessage = MaxPerRequest - 1;

    public Task<IReadOnlyList<Assignment>> RunAsync(Caller caller, string assessmentId, IReadOnlyList<AssignInput> wanted, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, wanted, cancellation), cancellation);

    /// <summary>Any number at once: what is there is read once for all of them. Taken in steps, each of them whole.</summary>
    /// <param name="people">Those named, by their id.</param>
    public async Task ManyAsync(Caller caller, Assessment assessment, IReadOnlyList<AssignInput> wanted, IReadOnlyDictionary<string, Stakeholder> people, CancellationToken cancellation)
    {
        var existing = (await work.AssignmentsAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        foreach (AssignInput[] some in wanted.Chunk(MaxPerRequest))
        {
            try
            {
                await AddAsync(caller, assessment, [.. some.Select(entry => Decide(assessment, people.GetValueOrDefault(IdOf(assessment, entry)), entry))], existing, cancellation);
            }
            catch (StoreConflictException)
            {
                // Somebody else assigned one of these in the meantime.
                await RunAsync(caller, assessment.Id, some, cancellation);
            }
        }
    }

    private async Task<IReadOnlyList<Assignment>> OnceAsync(Caller caller, string assessmentId, IReadOnlyList<AssignInput> wanted, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        if (wanted.Count is 0 or > MaxPerRequest)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "assignments"), ("allowed", $"1–{MaxPerRequest}"));
        }

        var people = new Dictionary<string, Stakeholder?>();
        foreach (string id in wanted.Select(entry => IdOf(assessment, entry)).Distinct())
        {
            people[id] = (await work.StakeholderAsync(assessment.Id, id, cancellation))?.Value;
        }

        Assignment[] assignments = [.. wanted.Select(entry => Decide(assessment, people[IdOf(assessment, entry)], entry))];
        return await AddAsync(caller, assessment, assignments, await ExistingAsync(assessment, assignments, cancellation), cancellation);
    }

    private async Task<Dictionary<string, Assignment>> ExistingAsync(Assessment assessment, Assignment[] assignments, CancellationToken cancellation)
    {
        var existing = new Dictionary<string, Assignment>();
        foreach (string id in assignments.Select(assignment => assignment.Id).Distinct())
        {
            if (await work.AssignmentAsync(assessment.Id, id, cancellation) is { } row)
            {
                existing[id] = row.Value;
            }
        }

        return existing;
    }

    private async Task<IReadOnlyList<Assignment>> AddAsync(
        Caller caller, Assessment assessment, Assignment[] wanted, Dictionary<string, Assignment> existing, CancellationToken cancellation)
    {
        Assignment[] assignments = [.. wanted.DistinctBy(assignment => assignment.Id)];
        Assignment[] added = [.. assignments.Where(assignment => !existing.ContainsKey(assignment.Id))];
        var change = new WorkChange(assessment.Id);
        foreach (Assignment assignment in added)
        {
            change.Add(assignment).Audit(clock.GetUtcNow(), AuditActions.Assigned, caller, assignment.Id, ("role", assignment.Role.ToString()));
        }

        if (added.Length > 0)
        {
            await work.CommitAsync(change, cancellation);
        }

        return [.. assignments.Select(assignment => existing.GetValueOrDefault(assignment.Id, assignment))];
    }

    // A person's id follows from the address.
    private static string IdOf(Assessment assessment, AssignInput wanted) =>
        wanted.StakeholderId.Contains('@', StringComparison.Ordinal) ? Ids.Stakeholder(assessment.Id, wanted.StakeholderId) : wanted.StakeholderId;

    private static Assignment Decide(Assessment assessment, Stakeholder? person, AssignInput wanted)
    {
        if (person is null)
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", wanted.StakeholderId));
        }

        Check(assessment, wanted);
        return new(person.Id, wanted.ItemKey, wanted.Role, wanted.DueAt?.ToUniversalTime() ?? assessment.DueAt, AssignmentState.Planned);
    }

    /// <returns><paramref name="wanted"/> as it is.</returns>
    /// <exception cref="RefusedException">There is no such item, or it is not used.</exception>
    public static AssignInput Check(Assessment assessment, AssignInput wanted)
    {
        ItemUse use = assessment.ItemUses.FirstOrDefault(one => one.ItemKey == wanted.ItemKey)
            ?? throw new RefusedException(Refusal.UnknownItem, ("item", wanted.ItemKey));
        return use.Kind == ItemUseKind.InScope ? wanted : throw new RefusedException(Refusal.ItemNotInScope, ("item", wanted.ItemKey));
    }
}
