using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Items;

/// <summary>What was typed and not submitted.</summary>
public sealed record DraftView(
    string ItemKey, string Markdown, string FurtherAction, IReadOnlyList<string> Evidence, Marking Marking, int? Level, DateTimeOffset SavedAt)
{
    public static DraftView Of(Draft draft) =>
        new(draft.ItemKey, draft.Markdown, draft.FurtherAction, draft.Evidence, draft.Marking, draft.Level, draft.SavedAt);
}
