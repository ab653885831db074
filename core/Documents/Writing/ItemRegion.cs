using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>An item's region: heading, official text, and what is said to it.</summary>
internal static class ItemRegion
{
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
        [Paragraphs.Line(StyleNames.OfficialText, context.Voice, new Span(OfficialTexts.Line(item, language)))]);
}
