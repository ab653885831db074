using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Why an item has no answer, or not all of them: not used, not applicable, nobody asked, still awaited.</summary>
internal static class StatusLines
{
    /// <returns>Nothing when there is nothing to say.</returns>
    public static XElement? Of(TemplateItem item, MasterFacts facts, WritingContext context)
    {
        XElement[] lines = [.. Lines(item, facts, context)];
        return lines.Length == 0
            ? null
            : Controls.Block(context, CarrierNames.StatusTag(item.Key), context.Texts["statusTitle"], ControlLock.Fixed, lines);
    }

    private static IEnumerable<XElement> Lines(TemplateItem item, MasterFacts facts, WritingContext context) => facts.UseOf(item.Key) switch
    {
        { Kind: ItemUseKind.NotUsed } use => [Note("notUsed", context, ("who", XmlText.Line(use.DecidedBy))), .. Reason(use, context)],
        { Kind: ItemUseKind.NotApplicable } use => [Note("notApplicable", context), .. Reason(use, context)],
        _ => InScope(item, facts, context),
    };

    private static IEnumerable<XElement> Reason(ItemUse use, WritingContext context) => string.IsNullOrWhiteSpace(use.Reason)
        ? []
        : [Line(context, new Span(context.Texts.Format("reason", ("reason", XmlText.Line(use.Reason)))))];

    private static IEnumerable<XElement> InScope(TemplateItem item, MasterFacts facts, WritingContext context)
    {
        IReadOnlyList<Assignment> asked = facts.AssignmentsOf(item.Key);
        if (asked.Count == 0)
        {
            return facts.Answered(item.Key) ? [] : [Note(item.Parts.Count > 0 ? "answeredInParts" : "nobodyAsked", context)];
        }

        return asked.Where(facts.Awaited).Select(assignment => Awaiting(assignment, facts, context));
    }

    private static XElement Awaiting(Assignment assignment, MasterFacts facts, WritingContext context)
    {
        TextsInLanguage texts = context.Texts;
        Stakeholder? who = facts.Person(assignment.StakeholderId);
        string? said = AssignmentNote.For(assignment, texts.Language);
        string note = string.IsNullOrWhiteSpace(said) ? "" : texts.Format("stateNote", ("note", XmlText.Line(said)));
        return Line(
            context,
            new Span(texts["awaiting"] + " "),
            new Span(XmlText.Line(who?.Name ?? assignment.StakeholderId), new RunLook(StyleNames.Name)),
            new Span(texts.Format("awaitingDetails", ("organisation", PrintedText.OrDash(who?.Organisation)), ("state", texts.State(assignment.State))) + note));
    }

    private static XElement Note(string key, WritingContext context, params ReadOnlySpan<(string, object?)> values) =>
        Line(context, new Span(context.Texts.Format(key, values)));

    private static XElement Line(WritingContext context, params ReadOnlySpan<Span> spans) => Paragraphs.Line(StyleNames.Status, context.Voice, spans);
}
