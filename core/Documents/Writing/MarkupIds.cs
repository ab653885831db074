using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Numbers for controls, bookmarks, revisions and pictures; each is given once, above every number already in the document.</summary>
internal sealed class MarkupIds
{
    private int _last;

    /// <param name="existing">What already stands in the document; null for a new one.</param>
    public MarkupIds(XContainer? existing)
    {
        foreach (XElement element in existing?.Descendants() ?? [])
        {
            string? id = element.Is("sdtPr") ? element.ValOf("id") : element.Name == Drawing.Wp + "docPr" ? element.Attribute("id")?.Value : element.Attr("id");
            _last = Math.Max(_last, int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < int.MaxValue / 2 ? number : 0);
        }
    }

    public int Next() => ++_last;
}
