using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="StakeholderId">Or an e-mail address of a stakeholder of the assessment.</param>
/// <param name="DueAt">Null for the assessment's date.</param>
public sealed record AssignInput(string StakeholderId, string ItemKey, AssignmentRole Role, DateTimeOffset? DueAt = null);

/// <summary>Names the people of items. What is assigned already stays as it is; all of the request is taken, or none.</summary>
public sealed class AssignItems(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <summary>Assignments one request may name; with the audit entries they are one transaction.</summary>
    public const int MaxPerRequest = 49;

    public Task<IReadOnlyList<Assignment>> RunAsync(Caller caller, string assessmentId, IReadOnlyList<AssignInput> wanted, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, wanted, cancellation), cancellation);

    private async Task<IReadOnlyList<Assignment>> OnceAsync(Caller caller, string assessmentId, IReadOnlyList<AssignInput> wanted, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        if (wanted.Count is 0 or > MaxPerRequest)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "assignments"), ("allowed", $"1–{MaxPerRequest}"));
        }

        Stakeholder[] people = [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        var existing = (await work.AssignmentsAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        Assignment[] assignments = [.. wanted.Select(entry => Decide(assessment, people, entry)).DistinctBy(assignment => assignment.Id)];
        Assignment[] added = [.. assignments.Where(assignment => !existing.ContainsKey(assignment.Id))];
        var change = new WorkChange(assessment.Id);
        foreach (Assignment assignment in added)
        {
            change.Add(assignment).Audit(clock.GetUtcNow(), "assigned", caller, assignment.Id, ("role", assignment.Role.ToString()));
        }

        if (added.Length > 0)
        {
            await work.CommitAsync(change, cancellation);
        }

        return [.. assignments.Select(assignment => existing.GetValueOrDefault(assignment.Id, assignment))];
    }

    private static Assignment Decide(Assessment assessment, Stakeholder[] people, AssignInput wanted)
    {
        Stakeholder person = Array.Find(people, one => one.Id == wanted.StakeholderId || string.Equals(one.Email, wanted.StakeholderId, StringComparison.OrdinalIgnoreCase))
            ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", wanted.StakeholderId));
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
