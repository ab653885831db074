using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>One contribution in the master: who said it, what was said, what is still to do, on what it rests.</summary>
internal static class AnswerRegion
{
    public static XElement Of(Contribution contribution, Stakeholder by, WritingContext context)
    {
        WritingContext speaking = context.Speaking(by.Language);
        var key = new AnswerKey(contribution.ItemKey, contribution.StakeholderId);
        XElement[] content = [By(key, contribution, by, context), .. Body(contribution, speaking), Paragraphs.Empty(StyleNames.AnswerEnd, context.Voice)];
        string title = context.Texts.Format("answerOf", ("name", by.Name));
        return Controls.Region(context, Carrier.OfAnswer(key) with { Style = StyleNames.Lead }, title, ControlLock.Kept, content);
    }

    /// <summary>What the contributor wrote, without the line that says who it is from.</summary>
    public static IReadOnlyList<XElement> Body(Contribution contribution, WritingContext context) =>
    [
        .. AnswerBlocks.Of(contribution.Body, context),
        .. Level(contribution.Level, context),
        .. FurtherAction(contribution.FurtherAction, context),
        .. Evidence(contribution.Evidence, context),
    ];

    private static XElement By(AnswerKey key, Contribution contribution, Stakeholder by, WritingContext context)
    {
        TextsInLanguage texts = context.Texts;
        string details = texts.Format(
            "answerDetails",
            ("organisation", PrintedText.OrDash(by.Organisation)),
            ("category", texts.Category(by.Category)),
            ("date", texts.Date(contribution.SubmittedAt)),
            ("version", contribution.Version));
        XElement line = Paragraphs.Line(
            StyleNames.AnswerBy, context.Voice,
            new Span(XmlText.Line(by.Name), new RunLook(StyleNames.Name)), new Span(details + "  "), MarkingLabels.Span(contribution.Marking));
        return Controls.Block(context, CarrierNames.ByTag(key), texts.Format("answerOf", ("name", by.Name)), ControlLock.Fixed, [line]);
    }

    private static IEnumerable<XElement> Level(int? level, WritingContext context) =>
        level is { } value ? [Paragraphs.Line(StyleNames.Answer, context.Voice, new Span(context.Texts.Format("level", ("level", value)), new RunLook(StyleNames.Muted)))] : [];

    private static IEnumerable<XElement> FurtherAction(string markdown, WritingContext context)
    {
        RichText text = MarkdownAnswer.Parse(markdown);
        return RichTextText.IsEmpty(text) ? [] : [Part("furtherAction", context), .. AnswerBlocks.Of(text, context)];
    }

    private static IEnumerable<XElement> Evidence(IReadOnlyList<string> evidence, WritingContext context)
    {
        Block[] links = [.. evidence.Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => new ListItemBlock(0, false, 1, [new Inline(XmlText.Line(address), Link: SafeLink.Of(address))]))];
        return links.Length == 0 ? [] : [Part("evidence", context), .. AnswerBlocks.Of(new RichText(links), context)];
    }

    private static XElement Part(string key, WritingContext context) => Paragraphs.Line(StyleNames.AnswerPart, context.Voice, new Span(context.Texts[key]));
}
