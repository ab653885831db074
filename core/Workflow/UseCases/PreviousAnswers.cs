using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Cycle">For example <c>2025</c>.</param>
/// <param name="Author">The person's own earlier self, or who answered for the same organisation.</param>
public sealed record PreviousAnswer(string Cycle, Stakeholder Author, Contribution Contribution);

/// <summary>Finds what was answered to an item in the cycle before: by the same person, else for the same organisation.</summary>
public sealed class PreviousAnswers(WorkTable work)
{
    private const int FewAuthors = 20;

    /// <returns>Null when there was no cycle before, or no answer in it that was accepted.</returns>
    public async Task<PreviousAnswer?> FindAsync(Assessment assessment, Stakeholder person, string itemKey, DeliveryRound round, CancellationToken cancellation)
    {
        if (assessment.PreviousAssessmentId is not { } id
            || await round.Assessments.OfAsync(id, async () => (await work.AssessmentAsync(id, cancellation))?.Value) is not { } before
            || before.TenantId != assessment.TenantId
            || before.TemplateId != assessment.TemplateId)
        {
            return null;
        }

        return await OwnAsync(before, person, itemKey, cancellation) is { } own
            ? own
            : await OfOrganisationAsync(before, person, itemKey, round, cancellation);
    }

    private async Task<PreviousAnswer?> OwnAsync(Assessment before, Stakeholder person, string itemKey, CancellationToken cancellation)
    {
        string self = Ids.Stakeholder(before.Id, person.Email);
        return await work.AssignmentAsync(before.Id, Assignment.IdOf(self, itemKey), cancellation) is { } assignment && Accepted(assignment.Value) > 0
            && await work.StakeholderAsync(before.Id, self, cancellation) is { } author
            ? await AnswerAsync(before, new(assignment.Value, author.Value), cancellation)
            : null;
    }

    private async Task<PreviousAnswer?> OfOrganisationAsync(Assessment before, Stakeholder person, string itemKey, DeliveryRound round, CancellationToken cancellation)
    {
        IReadOnlyList<AcceptedBy> accepted = await round.Accepted.OfAsync($"{before.Id} {itemKey}", () => AcceptedAsync(before, itemKey, cancellation));
        foreach (AcceptedBy one in accepted.Where(one => string.Equals(one.Author.Organisation, person.Organisation, StringComparison.OrdinalIgnoreCase)))
        {
            if (await AnswerAsync(before, one, cancellation) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<AcceptedBy>> AcceptedAsync(Assessment before, string itemKey, CancellationToken cancellation)
    {
        Assignment[] accepted = [.. (await work.AssignmentsForAsync(before.Id, [itemKey], cancellation)).Where(one => Accepted(one) > 0).OrderBy(one => one.Role)];
        Dictionary<string, Stakeholder> authors = (await AuthorsAsync(before, [.. accepted.Select(one => one.StakeholderId)], cancellation)).ToDictionary(one => one.Id);
        return [.. accepted.Where(one => authors.ContainsKey(one.StakeholderId)).Select(one => new AcceptedBy(one, authors[one.StakeholderId]))];
    }

    private async Task<IReadOnlyList<Stakeholder>> AuthorsAsync(Assessment before, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count > FewAuthors)
        {
            return [.. (await work.StakeholdersAsync(before.Id, cancellation)).Select(row => row.Value)];
        }

        var authors = new List<Stakeholder>();
        foreach (string id in ids)
        {
            authors.AddRange(await work.StakeholderAsync(before.Id, id, cancellation) is { } author ? [author.Value] : []);
        }

        return authors;
    }

    private async Task<PreviousAnswer?> AnswerAsync(Assessment before, AcceptedBy one, CancellationToken cancellation) =>
        await work.ContributionAsync(before.Id, one.Assignment.Id, Accepted(one.Assignment), cancellation) is { } contribution
            ? new(before.Cycle, one.Author, contribution)
            : null;

    private static int Accepted(Assignment assignment) => Math.Max(assignment.AcceptedVersion, assignment.MergedVersion);
}
