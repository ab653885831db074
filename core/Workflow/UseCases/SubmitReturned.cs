using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Submits one answer of a section file.</summary>
public sealed class SubmitReturned(NewestAnswer newest, SubmitContribution submit)
{
    /// <summary>A file says nothing about further action, evidence, marking or level: they stay as they were last given.</summary>
    /// <param name="basedOn">The newest version its author had seen; null when that is not known.</param>
    public async Task<SubmissionReceipt> RunAsync(Caller caller, OpenedSection opened, ReturnedAnswer answer, int? basedOn, CancellationToken cancellation)
    {
        Contribution? last = await newest.ContributionAsync(opened.Assessment, opened.Person, answer.ItemKey, cancellation);
        return await submit.RunAsync(
            caller,
            new(opened.Assessment.Id, answer.ItemKey, null, last?.FurtherAction ?? "", last?.Evidence ?? [], last?.Marking ?? Marking.Amber, last?.Level, ContributionSource.Word, $"file~{opened.FileHash}", answer.Answer, opened.Section.Pictures)
            {
                StakeholderId = Access.Is(opened.Person, caller) ? null : opened.Person.Id,
                BasedOn = basedOn,
            },
            cancellation);
    }
}
