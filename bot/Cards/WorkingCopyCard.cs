using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Where the document is edited together in SharePoint or OneDrive, what is in the way, and the form that chooses the folder.</summary>
public static class WorkingCopyCard
{
    public const string LinkField = "link", TaskOf = "task", Put = "put", Take = "take", End = "end";

    /// <param name="copy">Null when it is in no folder.</param>
    /// <param name="link">What stood in the field; empty at first.</param>
    /// <param name="mayAct">Whoever looks may change it, not only read it.</param>
    public static JsonObject Build(Assessment assessment, WorkingCopy? copy, string link, CardLead? lead, bool mayAct, TextsInLanguage texts)
    {
        string sentence = copy is null ? texts["Folder.None"] : texts.Format("Folder.Where", ("file", CardText.Shorten(copy.File.Name, 300)), ("folder", CardText.Shorten(copy.Folder.Name, 300)));
        return Card.Of(
            texts,
            lead?.Sentence ?? sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["Folder.Title"])),
                lead?.Build(),
                Element.Words(sentence),
                copy is null ? null : Element.Quiet(texts.Format("Folder.At", ("version", copy.Version), ("date", copy.LookedAt.UtcDateTime.ToString(texts["Date"], texts.Culture)))),
                copy?.Trouble is { } trouble ? Element.Box("warning", Element.Words(RefusalTexts.For(trouble, texts.Language))) : null,
                mayAct
                    ? Input.Required(Input.Text(LinkField, texts["Folder.Link"], CardText.Shorten(link, 1_500), FieldRules.MaxLinkChars, "https://example.org/sites/assessment/Shared Documents"), texts["Start.Missing"])
                    : null,
            ],
            [
                Button.Open(texts["Folder.Open"], copy?.File.WebUrl),
                mayAct ? Button.Run("workingCopy", texts["Folder.Put"], Ids(assessment, Put)) : null,
                mayAct && copy is not null ? Button.Plain("workingCopy", texts["Folder.Take"], Ids(assessment, Take)) : null,
                mayAct && copy is not null ? Button.Plain("workingCopy", texts["Folder.End"], Ids(assessment, End)) : null,
                Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)),
            ]);
    }

    private static JsonObject Ids(Assessment assessment, string task)
    {
        JsonObject ids = CardIds.Of(assessment);
        ids[TaskOf] = task;
        return ids;
    }
}
