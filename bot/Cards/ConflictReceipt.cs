using System.Text.Json.Nodes;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What a conflict's card becomes when it is decided.</summary>
public static class ConflictReceipt
{
    /// <param name="edited">The text that was given with the decision; null when there was none.</param>
    public static JsonObject Build(DecisionReceipt receipt, string? edited, TextsInLanguage texts)
    {
        DecidedConflict decided = receipt.Version.Decided!;
        string sentence = texts.Format(
            $"Conflict.Decided.{decided.Choice}", ("place", ConflictCard.PlaceOf(decided.ItemKey, texts)), ("version", receipt.Version.Number));
        return DoneCard.Build(
            receipt.Assessment,
            sentence,
            edited,
            texts,
            receipt.Left > 0
                ? Button.Plain("conflicts", texts.Format("Conflict.Left", ("count", receipt.Left)), CardIds.Of(receipt.Assessment))
                : Button.Plain("status", texts["Notice.Status"], CardIds.Of(receipt.Assessment)));
    }
}
