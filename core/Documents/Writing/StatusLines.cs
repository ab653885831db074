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
    /// <summary>The key of the line of an item nobody was asked about: it is the same in all masters.</summary>
    /// <returns>Null when there is something else to say, or nothing.</returns>
    public static string? NobodyAsked(TemplateItem item, MasterFacts facts) =>
        facts.UseOf(item.Key).Kind == ItemUseKind.InScope && facts.AssignmentsOf(item.Key).Count == 0 && !facts.Answered(item.Key)
            ? item.Parts.Count > 0 ? "answeredInParts" : "nobodyAsked"
            : null;

    /// <param name="key">As <see cref="NobodyAsked"/> gave it.</param>
    public static XElement Of(string itemKey, string key, WritingContext context) => Block(itemKey, [Note(key, context)], context);

    /// <summary>Whether an item somebody was asked about has lines, or one that is not in scope.</summary>
    public static bool Has(TemplateItem item, MasterFacts facts) =>
        facts.UseOf(item.Key).Kind != ItemUseKind.InScope || facts.AssignmentsOf(item.Key).Any(facts.Awaited);

    public static XElement Of(TemplateItem item, MasterFacts facts, WritingContext context) => Block(item.Key, [.. Lines(item, facts, context)], context);

    private static XElement Block(string itemKey, XElement[] lines, WritingContext context) =>
        Controls.Block(context, CarrierNames.StatusTag(itemKey), context.Texts["statusTitle"], ControlLock.Fixed, lines);

    private static IEnumerable<XElement> Lines(TemplateItem item, MasterFacts facts, WritingContext context) => facts.UseOf(item.Key) switch
    {
        { Kind: ItemUseKind.NotUsed } use => [Note("notUsed", context, ("who", XmlText.Line(use.DecidedBy))), .. Reason(use, context)],
        { Kind: ItemUseKind.NotApplicable } use => [Note("notApplicable", context), .. Reason(use, context)],
        _ => facts.AssignmentsOf(item.Key).Where(facts.Awaited).Select(assignment => Awaiting(assignment, facts, context)),
    };

    private static IEnumerable<XElement> Reason(ItemUse use, WritingContext context) => string.IsNullOrWhiteSpace(use.Reason)
        ? []
        : [Line(context, new Span(context.Texts.Format("reason", ("reason", XmlText.Line(use.Reason)))))];

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
