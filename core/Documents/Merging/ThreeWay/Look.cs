using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>What of a run's properties means something to a reader; two runs of equal look are one.</summary>
/// <param name="Position">Superscript or subscript.</param>
/// <param name="Link">Where it leads.</param>
internal readonly record struct Look(bool Bold, bool Italic, bool Strike, bool Underline, bool Code, string Position, string Highlight, string Link)
{
    private static readonly string CodeStyle = StyleNames.Id(StyleNames.Code);

    public static Look Of(XElement? properties, string link) => properties is null ? new Look(false, false, false, false, false, "", "", link) : new Look(
        properties.Flag("b") == true,
        properties.Flag("i") == true,
        properties.Flag("strike") == true || properties.Flag("dstrike") == true,
        properties.ValOf("u") is not (null or "none"),
        properties.ValOf("rStyle") == CodeStyle,
        properties.ValOf("vertAlign") is { } position and not "baseline" ? position : "",
        properties.ValOf("highlight") is { } colour and not "none" ? colour : "",
        link);

    /// <summary>Of white space only what can be seen.</summary>
    public Look OfSpace => this with { Bold = false, Italic = false, Code = false, Position = "" };

    public string Key => $"{(Bold ? 'b' : '-')}{(Italic ? 'i' : '-')}{(Strike ? 's' : '-')}{(Underline ? 'u' : '-')}{(Code ? 'c' : '-')}{Position}\u0001{Highlight}\u0001{Link}";
}
