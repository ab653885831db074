using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Takes the answer to one item out of a section file that is open in Word. The rest of the file is not handed in: its
/// author still has it before them.
/// </summary>
public sealed class TakeInItem(OpenSection open, SubmitReturned submit, SaveDraft save, NewestAnswer newest, RecordRefusal refusal)
{
    /// <param name="basedOn">The newest version its author had seen, 0 for none; with a newer one there it is refused. Null when that is not known.</param>
    /// <param name="over">The draft its author had seen; the one the file was made with counts as seen in any case.</param>
    /// <exception cref="DocumentRejectedException">The file cannot be taken, or the item is not in it any more; nothing was changed.</exception>
    public Task<SubmissionReceipt> SubmitAsync(
        Caller caller, string assessmentId, string itemKey, ReadOnlyMemory<byte> upload, int? basedOn, DraftSeen over, CancellationToken cancellation) =>
        refusal.AroundAsync(
            caller, assessmentId,
            async () =>
            {
                OpenedSection opened = await open.RunAsync(caller, assessmentId, upload, cancellation);
                return await submit.RunAsync(caller, opened, AnswerTo(itemKey, opened.Section), basedOn, over, cancellation);
            },
            cancellation);

    /// <summary>Keeps the answer as what its author has typed so far, in the words and marks that Markdown has for it.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    /// <exception cref="RefusedException"><see cref="Refusal.DraftChanged"/> when another text was saved that the author had not seen.</exception>
    public Task<Draft> SaveAsync(
        Caller caller, string assessmentId, string itemKey, ReadOnlyMemory<byte> upload, int? basedOn, DraftSeen over, CancellationToken cancellation) =>
        refusal.AroundAsync(
            caller, assessmentId,
            async () =>
            {
                OpenedSection opened = await open.RunAsync(caller, assessmentId, upload, cancellation);
                ReturnedAnswer answer = AnswerTo(itemKey, opened.Section);
                DraftSeen seen = over with { InFile = answer.BaseDigest };
                Draft rest = await newest.DraftAsync(opened.Assessment, opened.Person, itemKey, seen, cancellation);
                return await save.RunAsync(
                    caller, new(assessmentId, itemKey, RichTextMarkdown.Write(answer.Answer), rest.FurtherAction, rest.Evidence, rest.Marking, rest.Level, basedOn, seen), cancellation);
            },
            cancellation);

    private static ReturnedAnswer AnswerTo(string itemKey, ReturnedSection section) =>
        section.Items.FirstOrDefault(item => item.ItemKey == itemKey)
        ?? throw new DocumentRejectedException(DocumentRejection.ItemMissing, "The item is not in the file.");
}
