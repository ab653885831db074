using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Word;

/// <summary>Where a paragraph of the document comes from.</summary>
/// <param name="Answer">The answer that says it first; null when no answer does that the caller may read.</param>
/// <param name="Edits">Versions of the document in which the item was edited in Word, newest first; only for whoever reads everything.</param>
public sealed record OriginView(OriginAnswerView? Answer, IReadOnlyList<ItemEdit> Edits)
{
    public static OriginView Of(ParagraphOrigin origin) => new(origin is { By: { } by, Written: { } written } ? OriginAnswerView.Of(by, written) : null, origin.Edits);
}

/// <param name="Exact">False when the words were changed since.</param>
public sealed record OriginAnswerView(string Name, string Organisation, int Version, DateTimeOffset SubmittedAt, ContributionSource Source, bool Exact)
{
    public static OriginAnswerView Of(Stakeholder by, WrittenIn written) =>
        new(by.Name, by.Organisation, written.First.Version, written.First.SubmittedAt, written.First.Source, written.IsExact);
}
