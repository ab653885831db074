using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Submits one answer of a section file.</summary>
public sealed class SubmitReturned(NewestAnswer newest, SubmitContribution submit)
{
    /// <summary>
    /// A file says nothing about further action, evidence, marking or level: they stay as they were last given, in the
    /// draft that its author had seen or with the answer handed in last.
    /// </summary>
    /// <param name="basedOn">The newest version its author had seen; null when that is not known.</param>
    /// <param name="over">The draft its author had seen; the one the file was made with counts as seen in any case.</param>
    public async Task<SubmissionReceipt> RunAsync(Caller caller, OpenedSection opened, ReturnedAnswer answer, int? basedOn, DraftSeen over, CancellationToken cancellation)
    {
        DraftSeen seen = over with { InFile = answer.BaseDigest };
        Draft last = await newest.DraftAsync(opened.Assessment, opened.Person, answer.ItemKey, seen, cancellation);
        return await submit.RunAsync(
            caller,
            new(opened.Assessment.Id, answer.ItemKey, null, last.FurtherAction, last.Evidence, last.Marking, last.Level, ContributionSource.Word, $"file~{opened.FileHash}", answer.Answer, opened.Section.Pictures)
            {
                StakeholderId = Access.Is(opened.Person, caller) ? null : opened.Person.Id,
                BasedOn = basedOn,
                Over = seen,
            },
            cancellation);
    }
}
