using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>How dates, labels and people are worded.</summary>
internal static class PrintedText
{
    /// <summary>The UTC date in the words of the language; not taken from the machine's culture data, so that it is the same everywhere.</summary>
    public static string Date(this TextsInLanguage texts, DateTimeOffset at) => texts.Format(
        "date",
        ("day", at.UtcDateTime.Day),
        ("month", texts["month." + at.UtcDateTime.Month]),
        ("year", at.UtcDateTime.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>“Item 5 (b)” for the part labelled <c>(b)</c> of the item labelled <c>5.</c></summary>
    public static string ItemTitle(this TextsInLanguage texts, Template template, TemplateItem item) =>
        texts.Format("item", ("label", ItemNumbers.Of(template, item)));

    /// <summary>“Items 1 to 4”, or “Item 5” of a heading that has one; parts go with their item.</summary>
    public static string ItemsOf(this TextsInLanguage texts, Template template, TemplateHeading heading) => heading.Items.Count switch
    {
        0 => "",
        1 => texts.ItemTitle(template, heading.Items[0]),
        _ => texts.Format("items", ("first", ItemNumbers.Of(template, heading.Items[0])), ("last", ItemNumbers.Of(template, heading.Items[^1]))),
    };

    public static string OrDash(string? text) => XmlText.Line(text) is { Length: > 0 } line ? line : "\u2014";

    public static string Category(this TextsInLanguage texts, StakeholderCategory category) => texts["category." + category];

    public static string State(this TextsInLanguage texts, AssignmentState state) => texts["state." + state];
}
