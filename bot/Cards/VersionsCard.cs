using System.Text.Json.Nodes;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The versions of the document, newest first, each to be had.</summary>
public static class VersionsCard
{
    /// <summary>Versions on one page.</summary>
    public const int PerPage = 10;

    /// <param name="versions">Oldest first.</param>
    /// <param name="page">From 0; a page that does not exist is the nearest one that does.</param>
    public static JsonObject Build(Assessment assessment, IReadOnlyList<DocumentVersion> versions, int page, TextsInLanguage texts)
    {
        int shown = Math.Clamp(page, 0, Math.Max(0, (versions.Count - 1) / PerPage));
        string sentence = versions.Count == 0 ? texts["Status.NoMaster"] : texts.Format("Versions.Count", ("count", versions.Count));
        return Card.Of(
            texts,
            sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["Versions.Title"]), Element.Quiet(sentence)),
                .. versions.Reverse().Skip(shown * PerPage).Take(PerPage).Select(version => Row(assessment, version, texts)),
            ],
            [
                .. Pages.Of("versions", CardIds.Of(assessment), shown, PerPage, versions.Count, texts),
                Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)),
            ]);
    }

    private static JsonObject Row(Assessment assessment, DocumentVersion version, TextsInLanguage texts)
    {
        JsonObject ids = CardIds.Of(assessment);
        ids["version"] = version.Number;
        JsonObject row = Element.Columns(
            Element.Column(
                "stretch",
                Element.Words(Element.Bold(texts.Format("Notice.Version", ("version", version.Number))), Element.Run(" · " + texts[$"Origin.{version.Origin}"])),
                Element.Quiet(By(assessment, version, texts))),
            Element.Column("auto", Element.Buttons(Button.Plain("document", texts["Status.Document"], ids))));
        row["separator"] = true;
        return row;
    }

    // Who has left the assessment since is not named any more.
    private static string By(Assessment assessment, DocumentVersion version, TextsInLanguage texts)
    {
        string date = ReaderTime.UtcDate(version.At, texts);
        Coordinator? by = assessment.Coordinators.FirstOrDefault(one => string.Equals(one.ObjectId, version.By, StringComparison.OrdinalIgnoreCase));
        return by is null ? date : $"{date} · {NameList.Of([by.Name], texts, 200)}";
    }
}
