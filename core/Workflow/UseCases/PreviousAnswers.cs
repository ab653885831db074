using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Cycle">For example <c>2025</c>.</param>
/// <param name="Author">The person's own earlier self, or who answered for the same organisation.</param>
public sealed record PreviousAnswer(string Cycle, Stakeholder Author, Contribution Contribution);

/// <summary>Finds what was answered to an item in the cycle before: by the same person, else for the same organisation.</summary>
public sealed class PreviousAnswers(WorkTable work)
{
    /// <returns>Null when there was no cycle before, or no answer in it that was accepted.</returns>
    public async Task<PreviousAnswer?> FindAsync(Assessment assessment, Stakeholder person, string itemKey, CancellationToken cancellation)
    {
        if (assessment.PreviousAssessmentId is not { } id
            || await work.AssessmentAsync(id, cancellation) is not { } row
            || row.Value.TenantId != assessment.TenantId
            || row.Value.TemplateId != assessment.TemplateId)
        {
            return null;
        }

        Assessment before = row.Value;
        foreach (Assignment assignment in (await work.AssignmentsForAsync(before.Id, [itemKey], cancellation)).Where(one => Accepted(one) > 0).OrderBy(one => IsOwn(before, one, person) ? 0 : 1).ThenBy(one => one.Role))
        {
            if (await work.StakeholderAsync(before.Id, assignment.StakeholderId, cancellation) is { } author && (IsOwn(before, assignment, person) || SameOrganisation(author.Value, person))
                && await work.ContributionAsync(before.Id, assignment.Id, Accepted(assignment), cancellation) is { } contribution)
            {
                return new(before.Cycle, author.Value, contribution);
            }
        }

        return null;
    }

    private static int Accepted(Assignment assignment) => Math.Max(assignment.AcceptedVersion, assignment.MergedVersion);

    private static bool IsOwn(Assessment before, Assignment assignment, Stakeholder person) => assignment.StakeholderId == Ids.Stakeholder(before.Id, person.Email);

    private static bool SameOrganisation(Stakeholder left, Stakeholder right) => string.Equals(left.Organisation, right.Organisation, StringComparison.OrdinalIgnoreCase);
}
