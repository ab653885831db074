using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The first page of a section file: for whom, for what, how to fill it in and how to send it back.</summary>
internal static class SectionFront
{
    private static readonly string[] Steps = ["section.step1", "section.step2", "section.step3", "section.step4"];

    public static IEnumerable<XElement> Of(SectionRequest request, WritingContext context)
    {
        TextsInLanguage texts = context.Texts;
        TemplateLanguage language = request.Template.In(context.Voice.Document);
        DateTimeOffset due = request.Items.Select(item => item.Assignment.DueAt).DefaultIfEmpty(request.Assessment.DueAt).Min();
        return
        [
            Paragraphs.Line(StyleNames.CoverState, context.Voice, new Span(XmlText.Line(request.Assessment.State))),
            Paragraphs.Line(StyleNames.Title, context.Voice, new Span(texts["section.heading"])),
            Paragraphs.Line(StyleNames.Subtitle, context.Voice, new Span(XmlText.Line(language.Subtitle))),
            Paragraphs.Line(StyleNames.CoverSource, context.Voice, new Span(texts.Format("source", ("title", XmlText.Line(language.Title)), ("source", XmlText.Line(language.Source))))),
            Cover.Fact(context, "section.for", new Span(Who(request))),
            Cover.Fact(context, "section.assessment", new Span(texts.Format("running", ("state", XmlText.Line(request.Assessment.Title)), ("cycle", XmlText.Line(request.Assessment.Cycle))))),
            Cover.Fact(context, "due", new Span(texts.Date(due))),
            .. request.Assessment.Coordinators.Count == 0 ? Array.Empty<XElement>() : [Coordinators(request, context)],
            Cover.Notice(language.Provenance, context),
            Paragraphs.Line(StyleNames.Heading2, context.Voice, new Span(texts["section.how"])),
            .. Instructions(context),
        ];
    }

    private static string Who(SectionRequest request) =>
        string.Join(", ", new[] { request.Stakeholder.Name, request.Stakeholder.Organisation }.Select(XmlText.Line).Where(text => text.Length > 0));

    private static XElement Coordinators(SectionRequest request, WritingContext context) => Cover.Fact(
        context, "coordinators",
        new Span(string.Join(context.Texts["nameSeparator"], request.Assessment.Coordinators.Select(coordinator => XmlText.Line($"{coordinator.Name} <{coordinator.Email}>")))));

    private static IEnumerable<XElement> Instructions(WritingContext context)
    {
        int list = context.Lists.Next(ordered: true);
        foreach (string key in Steps)
        {
            XElement paragraph = Paragraphs.Line(StyleNames.Instruction, context.Voice, new Span(context.Texts[key]));
            paragraph.Child("pPr")!.Child("pStyle")!.AddAfterSelf(El("numPr", Val("ilvl", 0), Val("numId", list)));
            yield return paragraph;
        }
    }
}
