using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Several things that a coordinator is told of at the same time, what needs an answer first.</summary>
public static class NewsCard
{
    /// <summary>More are counted, and stand in the status.</summary>
    public const int Most = 12;

    private const int MaxSentenceBytes = 420;
    private const int MaxQuoteBytes = 420;

    /// <param name="lines">At least one, the most urgent first.</param>
    public static JsonObject Build(Assessment assessment, IReadOnlyList<NewsLine> lines, TextsInLanguage texts)
    {
        string sentence = texts.Format("News.Count", ("count", lines.Count));
        return Card.Of(
            texts,
            $"{sentence} {lines[0].Sentence}",
            [
                Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["News.Title"]), Element.Quiet(sentence)),
                .. lines.Take(Most).Select(Row),
                lines.Count > Most ? Element.Quiet(texts.Format("News.More", ("count", lines.Count - Most))) : null,
            ],
            Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
    }

    private static JsonObject Row(NewsLine line)
    {
        JsonObject row = Element.Columns(
            Element.Column("stretch", Sentence(line), string.IsNullOrWhiteSpace(line.Quote) ? null : Element.Quiet(OneLine(line.Quote))),
            line.Button is null ? null : Element.Column("auto", Element.Buttons(line.Button)));
        row["separator"] = true;
        return row;
    }

    private static JsonObject Sentence(NewsLine line)
    {
        JsonObject run = Element.Bold(CardText.Shorten(line.Sentence, MaxSentenceBytes));
        run["color"] = line.Style;
        return Element.Words(run);
    }

    private static string OneLine(string quote) =>
        CardText.Shorten(string.Join(' ', quote.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), MaxQuoteBytes);
}
