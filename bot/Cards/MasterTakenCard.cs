using System.Text.Json.Nodes;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What became of a master that a coordinator edited in Word and sent back.</summary>
public static class MasterTakenCard
{
    /// <param name="kept">The newest version now.</param>
    /// <param name="isNew">False when the file read as the version it was made from.</param>
    public static JsonObject Build(Assessment assessment, DocumentVersion kept, bool isNew, TextsInLanguage texts)
    {
        string sentence = isNew
            ? texts.Format("Files.MasterTaken", ("version", kept.Number), ("items", NameList.Of(kept.EditedItems, texts, 600)))
            : texts.Format("Files.MasterUnchanged", ("version", kept.Number));
        int conflicts = isNew ? kept.Conflicts?.Count ?? 0 : 0;
        return Card.Of(
            texts,
            sentence,
            [
                AssessmentLine.Of(assessment),
                (isNew ? CardLead.Done(sentence) : CardLead.News(sentence)).Build(),
                isNew ? UnplacedBox.Build(kept.Unplaced, texts) : null,
                conflicts > 0 ? Element.Box("warning", Element.Words(texts.Format("Files.MasterConflicts", ("count", conflicts)))) : null,
            ],
            conflicts > 0 ? Button.Plain("conflicts", texts["Status.Decide"], CardIds.Of(assessment)) : null,
            Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
    }
}
