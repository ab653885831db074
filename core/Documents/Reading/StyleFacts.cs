using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What matters of a style.</summary>
internal sealed class StyleFacts(XElement style)
{
    /// <summary>As the standard or the author spells it; editors keep it where they rewrite ids.</summary>
    public string Name { get; } = style.ValOf("name") ?? style.Attr("styleId") ?? "";

    public string? BasedOn { get; } = style.ValOf("basedOn");

    public XElement? Numbering { get; } = style.Child("pPr").Child("numPr");

    public string? OutlineLevel { get; } = style.Child("pPr").ValOf("outlineLvl");
}
