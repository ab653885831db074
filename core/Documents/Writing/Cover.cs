using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The cover of the master.</summary>
internal static class Cover
{
    public const string EditionPart = "edition";

    /// <summary>What stands above the edition.</summary>
    public static IReadOnlyList<XElement> Before(MasterFacts facts, WritingContext context)
    {
        Assessment assessment = facts.Request.Assessment;
        TemplateLanguage language = facts.Language;
        TextsInLanguage texts = context.Texts;
        return
        [
            Paragraphs.Line(StyleNames.CoverState, context.Voice, new Span(XmlText.Line(assessment.State))),
            Paragraphs.Line(StyleNames.Title, context.Voice, new Span(XmlText.Line(assessment.Title))),
            Paragraphs.Line(StyleNames.Subtitle, context.Voice, new Span(XmlText.Line(language.Subtitle))),
            Paragraphs.Line(StyleNames.CoverSource, context.Voice, new Span(texts.Format("source", ("title", XmlText.Line(language.Title)), ("source", XmlText.Line(language.Source))))),
            Fact(context, "cycle", new Span(XmlText.Line(assessment.Cycle))),
            Fact(context, "due", new Span(texts.Date(assessment.DueAt))),
            .. assessment.Coordinators.Count == 0 ? Array.Empty<XElement>() : [Fact(context, "coordinators", new Span(string.Join(texts["nameSeparator"], assessment.Coordinators.Select(coordinator => XmlText.Line(coordinator.Name)))))],
        ];
    }

    /// <summary>What stands below it, in all masters of a template.</summary>
    public static IReadOnlyList<XElement> After(TemplateLanguage language, WritingContext context) =>
    [
        Notice(language.Provenance, context),
        .. language.Introduction.Select(paragraph => Paragraphs.Line(StyleNames.Small, context.Voice, new Span(XmlText.Line(paragraph)))),
    ];

    /// <summary>The lines that change with every merge.</summary>
    public static XElement Edition(MasterFacts facts, WritingContext context)
    {
        XElement[] lines =
        [
            Fact(context, "version", new Span(facts.Request.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), new RunLook(StyleNames.VersionNumber))),
            Fact(context, "made", new Span(context.Texts.Date(facts.Request.At))),
            Fact(context, "marking", MarkingLabels.Span(facts.Marking)),
        ];
        return Controls.Region(context, Carrier.OfPart(EditionPart), context.Texts["edition"], ControlLock.Fixed, lines);
    }

    /// <summary>Whether the wording is official: too prominent to be missed.</summary>
    public static XElement Notice(Provenance provenance, WritingContext context) => Paragraphs.Line(
        StyleNames.Notice, context.Voice,
        new Span(context.Texts["provenance." + provenance.Status], new RunLook(StyleNames.Name)),
        new Span(context.Texts.Format("provenanceNote", ("note", XmlText.Line(provenance.Note)))));

    public static XElement Fact(WritingContext context, string key, Span value) => Paragraphs.Line(
        StyleNames.Fact, context.Voice,
        new Span(context.Texts[key], new RunLook(StyleNames.Muted)), new Span("\t"), value);
}
