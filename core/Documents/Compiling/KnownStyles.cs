using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What each style of a master becomes. Headings move down by one, since a state's name stands above them.</summary>
internal static class KnownStyles
{
    private const string ItemPrefix = CarrierNames.StylePrefix + "item ";
    private const string AnswerPrefix = CarrierNames.StylePrefix + "answer ";

    private static readonly Dictionary<string, string> Lowered = new(StringComparer.OrdinalIgnoreCase)
    {
        [StyleNames.Heading1] = StyleNames.Heading2,
        [StyleNames.Heading2] = StyleNames.Heading3,
        [StyleNames.Heading3] = StyleNames.Heading4,
        [StyleNames.Heading4] = StyleNames.Heading5,
        [StyleNames.Heading5] = StyleNames.Heading5,
    };

    private static readonly HashSet<string> Structure = new(StringComparer.Ordinal) { StyleNames.Lead, StyleNames.AnswerEnd, StyleNames.PartEnd };

    private static readonly HashSet<string> Paragraphs = Names("paragraph");

    private static readonly HashSet<string> Characters = Names("character");

    private static readonly Dictionary<string, Marking> Markings = Enum.GetValues<Marking>().ToDictionary(StyleNames.Marking, StringComparer.OrdinalIgnoreCase);

    /// <param name="name">Of a paragraph style.</param>
    /// <param name="suffix">Of the style ids of the master's language, see <see cref="CompilationStyles"/>.</param>
    public static StyleUse Paragraph(string name, string suffix)
    {
        if (Lowered.TryGetValue(name, out string? lower))
        {
            return Use(lower, "", name.Equals(StyleNames.Heading1, StringComparison.OrdinalIgnoreCase) ? StyleRole.Heading : StyleRole.Text);
        }

        if (name.StartsWith(ItemPrefix, StringComparison.Ordinal))
        {
            return Use(StyleNames.Answer, suffix, StyleRole.ItemStart);
        }

        bool structure = Structure.Contains(name) || name.StartsWith(AnswerPrefix, StringComparison.Ordinal);
        return structure || name == StyleNames.ItemEnd
            ? Use(StyleNames.Answer, suffix, structure ? StyleRole.Structure : StyleRole.ItemEnd)
            : Use(Paragraphs.TryGetValue(name, out string? known) && known != StyleNames.Normal ? known : StyleNames.Answer, suffix, StyleRole.Text);
    }

    /// <returns>The id of a character style; null when the compilation has none like it.</returns>
    public static string? Character(string name) => Characters.TryGetValue(name, out string? known) ? StyleNames.Id(known) : null;

    /// <summary>The label a character style is for.</summary>
    public static Marking? MarkingOf(string name) => Markings.TryGetValue(name, out Marking marking) ? marking : null;

    private static StyleUse Use(string name, string suffix, StyleRole role) => new(Encoding.UTF8.GetBytes(StyleNames.Id(name) + suffix), role);

    private static HashSet<string> Names(string type) =>
        StyleSheet.Write(Voice.Of(Languages.English), [], []).Root!.Elements(W + "style").Where(style => style.Attr("type") == type).Select(style => style.ValOf("name")!).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
