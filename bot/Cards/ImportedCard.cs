using System.Text.Json.Nodes;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What became of a list of people: all of it was taken, or none and each row's reason.</summary>
public static class ImportedCard
{
    private const int Most = 15;

    public static JsonObject Build(Assessment assessment, ImportResult result, TextsInLanguage texts)
    {
        string sentence = result.Errors.Count > 0
            ? texts.Format("Import.Refused", ("count", result.Errors.Count))
            : texts.Format("Import.Done", ("added", result.Added), ("changed", result.Changed), ("assigned", result.Assigned));
        return Card.Of(
            texts,
            sentence,
            [
                AssessmentLine.Of(assessment),
                (result.Errors.Count > 0 ? CardLead.Problem(sentence) : CardLead.Done(sentence)).Build(),
                .. result.Errors.Take(Most).Select(error => Row(error, texts)),
                result.Errors.Count > Most ? Element.Quiet(CardText.Ellipsis) : null,
                Notes(result, texts),
            ],
            result.Errors.Count > 0 ? null : Button.Plain("assign", texts["Assign.Open"], CardIds.Of(assessment)),
            result.Errors.Count > 0 ? null : Button.Plain("simulate", texts["Simulate.Open"], CardIds.Of(assessment)),
            Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
    }

    private static JsonObject Row(ImportError error, TextsInLanguage texts) => Element.Words(
        Element.Bold(texts.Format("Import.Row", ("row", error.Row)) + " – "), Element.Run(CardText.Shorten(RefusalTexts.For(error.Why, texts.Language), 500)));

    /// <summary>Whom the directory does not know as one of its own, and what that means for reaching them.</summary>
    private static JsonObject? Notes(ImportResult result, TextsInLanguage texts)
    {
        var names = result.People.ToDictionary(person => person.Id, person => person.Name);
        IReadOnlyDictionary<string, DirectoryFinding> found = result.Found ?? result.NotInDirectory.ToDictionary(id => id, _ => DirectoryFinding.Unknown);
        JsonObject[] notes =
        [
            .. found.Where(one => names.ContainsKey(one.Key)).GroupBy(one => one.Value, one => names[one.Key]).OrderBy(group => group.Key).Select(group => Element.Words(
                Element.Bold(NameList.Of(group, texts, 1_200)), Element.Run(" – " + RefusalTexts.For(group.Key, texts.Language)))),
        ];
        return notes.Length == 0 ? null : Element.Box("warning", notes);
    }
}
