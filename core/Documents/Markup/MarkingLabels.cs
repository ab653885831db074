using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>Labels and colours as FIRST's TLP 2.0 fixes them; labels are not translated.</summary>
internal static class MarkingLabels
{
    public static string Of(Marking marking) => marking switch
    {
        Marking.Clear => "TLP:CLEAR",
        Marking.Green => "TLP:GREEN",
        Marking.Amber => "TLP:AMBER",
        Marking.AmberStrict => "TLP:AMBER+STRICT",
        Marking.Red => "TLP:RED",
        _ => throw new ArgumentOutOfRangeException(nameof(marking)),
    };

    /// <summary>Of the letters; they stand on black.</summary>
    public static string Colour(Marking marking) => marking switch
    {
        Marking.Clear => "FFFFFF",
        Marking.Green => "33FF00",
        Marking.Amber or Marking.AmberStrict => "FFC000",
        Marking.Red => "FF2B2B",
        _ => throw new ArgumentOutOfRangeException(nameof(marking)),
    };

    /// <summary>A label with a hair of black on both sides.</summary>
    public static Span Span(Marking marking) => new($"\u00A0{Of(marking)}\u00A0", new RunLook(StyleNames.Marking(marking)));
}
