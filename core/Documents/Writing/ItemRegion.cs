using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>An item's region in the master: heading, official text, what is to be said of it, the answers.</summary>
internal static class ItemRegion
{
    public static XElement Of(TemplateItem item, MasterFacts facts, WritingContext context)
    {
        IEnumerable<XElement> answers = facts.AcceptedFor(item.Key).Select(contribution => AnswerRegion.Of(contribution, facts.Author(contribution.StakeholderId), context));
        return Frame(item, facts.Request.Template, facts.Language, context, [.. One(StatusLines.Of(item, facts, context)), .. answers]);
    }

    /// <summary>The region with anything inside; section files use it with an answer to fill in.</summary>
    public static XElement Frame(TemplateItem item, Template template, TemplateLanguage language, WritingContext context, IReadOnlyList<XElement> inside)
    {
        string title = context.Texts.ItemTitle(template, item);
        XElement[] content =
        [
            Paragraphs.Line(StyleNames.Item, context.Voice, new Span(title)),
            OfficialText(item, language, context),
            .. inside,
            Paragraphs.Empty(StyleNames.ItemEnd, context.Voice),
        ];
        return Controls.Region(context, Carrier.OfItem(item.Key), title, ControlLock.Kept, content);
    }

    private static XElement OfficialText(TemplateItem item, TemplateLanguage language, WritingContext context) => Controls.Block(
        context, CarrierNames.TextTag(item.Key), context.Texts["officialText"], ControlLock.Fixed,
        [Paragraphs.Line(StyleNames.OfficialText, context.Voice, new Span($"{item.Label} {XmlText.Line(language.ItemTexts[item.Key])}"))]);

    private static IEnumerable<XElement> One(XElement? element) => element is null ? [] : [element];
}
