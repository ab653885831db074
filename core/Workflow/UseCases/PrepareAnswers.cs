using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Writes accepted answers down the way the master holds them, so that the merge has nothing left to do but place them.</summary>
public sealed class PrepareAnswers(WorkTable work, DocumentsTable documents, PicturesTable pictures, TemplateCatalogue templates)
{
    private const int AtOnce = 16;

    /// <summary>More people are read as a list in place of one by one.</summary>
    private const int Few = 6;

    /// <summary>After an acceptance. The merge prepares what is missing: failing here loses nothing.</summary>
    public async Task OneAsync(Assessment assessment, Assignment accepted, CancellationToken cancellation)
    {
        Contribution? contribution = await work.ContributionAsync(assessment.Id, accepted.Id, accepted.AcceptedVersion, cancellation);
        Row<Stakeholder>? author = await work.StakeholderAsync(assessment.Id, accepted.StakeholderId, cancellation);
        if (contribution is null || author is null)
        {
            return;
        }

        // While a version is made its numbers are taken: that merge, or the next one, prepares this answer itself.
        using IDisposable? turn = documents.TryTurn(assessment.Id);
        if (turn is null)
        {
            return;
        }

        try
        {
            Row<NumberSource> numbers = await documents.NumbersAsync(assessment.Id, cancellation);
            IReadOnlyDictionary<string, PictureFile> shown = await pictures.ShownInAsync(assessment.Id, [contribution.Body], cancellation);
            PreparedAnswer answer = await InRowAsync(assessment, PreparedAnswer.Of(contribution, author.Value, assessment.Language, numbers.Value, shown), cancellation);
            await documents.KeepPreparedAsync(assessment.Id, accepted.Id, answer, numbers, cancellation);
        }
        catch (StoreConflictException)
        {
            // Somebody else took numbers at the same moment, or prepared this very answer.
        }
    }

    /// <summary>The accepted answers of these assignments; those not yet prepared are prepared now.</summary>
    /// <param name="numbers">What is taken from it must be stored with whatever the answers go into.</param>
    public async Task<IReadOnlyList<PreparedAnswer>> AllAsync(MasterRequest request, IReadOnlyList<Assignment> assignments, NumberSource numbers, CancellationToken cancellation)
    {
        Dictionary<string, Stakeholder> people = request.Stakeholders.ToDictionary(person => person.Id);
        var answers = new List<PreparedAnswer>(assignments.Count);
        foreach (Assignment[] some in assignments.Chunk(AtOnce))
        {
            (PreparedAnswer? Prepared, Contribution? Raw)[] found = await Task.WhenAll(some.Select(assignment => FoundAsync(request.Assessment.Id, assignment, cancellation)));
            IReadOnlyDictionary<string, PictureFile> shown = await pictures.ShownInAsync(request.Assessment.Id, found.Select(one => one.Raw?.Body).OfType<RichText>(), cancellation);
            answers.AddRange(found.Select(one => one.Prepared ?? Prepared(one.Raw, request, people, numbers, shown)).OfType<PreparedAnswer>());
        }

        return answers;
    }

    /// <summary>Made small for the place it will get among the answers to its item that were accepted so far.</summary>
    private async Task<PreparedAnswer> InRowAsync(Assessment assessment, PreparedAnswer answer, CancellationToken cancellation)
    {
        IReadOnlyList<PreparedAnswer> others = await documents.PreparedToAsync(assessment.Id, answer.Key.ItemKey, cancellation);
        HashSet<string> ids = [.. others.Append(answer).Select(one => one.Key.StakeholderId)];
        Task<IReadOnlyList<Assignment>> assignments = AssignmentsAsync(assessment, answer.Key.ItemKey, ids, cancellation);
        var request = new MasterRequest(assessment, templates.Of(assessment), await PeopleAsync(assessment, ids, cancellation), await assignments, [], 0, default);
        return answer.Among(request, others);
    }

    private async Task<IReadOnlyList<Stakeholder>> PeopleAsync(Assessment assessment, HashSet<string> ids, CancellationToken cancellation) => ids.Count > Few
        ? [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value).Where(person => ids.Contains(person.Id))]
        : [.. (await Task.WhenAll(ids.Select(id => work.StakeholderAsync(assessment.Id, id, cancellation)))).OfType<Row<Stakeholder>>().Select(row => row.Value)];

    private async Task<IReadOnlyList<Assignment>> AssignmentsAsync(Assessment assessment, string itemKey, HashSet<string> ids, CancellationToken cancellation) => ids.Count > Few
        ? [.. (await work.AssignmentsForAsync(assessment.Id, [itemKey], cancellation)).Where(assignment => ids.Contains(assignment.StakeholderId))]
        : [.. (await Task.WhenAll(ids.Select(id => work.AssignmentAsync(assessment.Id, Assignment.IdOf(id, itemKey), cancellation)))).OfType<Row<Assignment>>().Select(row => row.Value)];

    /// <summary>What stands in a master is not needed beside it any more.</summary>
    public Task ForgetAsync(string assessmentId, IReadOnlyList<MergedContribution> merged, CancellationToken cancellation) =>
        merged.Count == 0 ? Task.CompletedTask : documents.ForgetPreparedAsync(assessmentId, merged.Select(one => (one.AssignmentId, one.Version)), cancellation);

    private async Task<(PreparedAnswer? Prepared, Contribution? Raw)> FoundAsync(string assessmentId, Assignment assignment, CancellationToken cancellation) =>
        await documents.PreparedAsync(assessmentId, assignment.Id, assignment.AcceptedVersion, cancellation) is { } prepared
            ? (prepared, null)
            : (null, await work.ContributionAsync(assessmentId, assignment.Id, assignment.AcceptedVersion, cancellation));

    private static PreparedAnswer? Prepared(
        Contribution? contribution, MasterRequest request, Dictionary<string, Stakeholder> people, NumberSource numbers, IReadOnlyDictionary<string, PictureFile> shown) =>
        contribution is not null && people.TryGetValue(contribution.StakeholderId, out Stakeholder? author)
            ? PreparedAnswer.Of(contribution, author, request.Assessment.Language, numbers, shown)
            : null;
}
