using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// Which complex fields stay fields: HYPERLINK to a safe address or a place in the document, REF, PAGEREF, TOC, PAGE,
/// NUMPAGES. Of every other only the last result stays.
/// </summary>
internal sealed class AllowedFields
{
    private static readonly string[] Codes = ["REF", "PAGEREF", "TOC", "PAGE", "NUMPAGES"];

    private readonly HashSet<XElement> _kept = [];

    /// <param name="parts">Looked through once; the answers are for their elements.</param>
    public AllowedFields(params ReadOnlySpan<XElement?> parts)
    {
        foreach (XElement? part in parts)
        {
            var open = new Stack<List<XElement>>();
            var codes = new Stack<StringBuilder>();
            foreach (XElement element in (part?.Descendants() ?? []).Where(element => element.Is("fldChar") || element.Is("instrText")))
            {
                Follow(element, open, codes);
            }
        }
    }

    /// <param name="element">A <c>fldChar</c> or <c>instrText</c> of one of the parts.</param>
    public bool Keeps(XElement element) => _kept.Contains(element);

    public static bool Allows(string code)
    {
        string trimmed = code.Trim();
        if (FieldStack.AddressIn(trimmed) is { } address)
        {
            return SafeLink.Of(address) is not null || address.StartsWith("\\l", StringComparison.OrdinalIgnoreCase);
        }

        return Codes.Contains(trimmed.Split(' ', 2)[0], StringComparer.OrdinalIgnoreCase) && !trimmed.Contains('{', StringComparison.Ordinal);
    }

    /// <summary>Only a field with both ends is kept; its parts are remembered together.</summary>
    private void Follow(XElement element, Stack<List<XElement>> open, Stack<StringBuilder> codes)
    {
        if (element.Is("fldChar") && element.Attr("fldCharType") == "begin")
        {
            open.Push([]);
            codes.Push(new StringBuilder());
        }

        if (open.Count == 0)
        {
            return;
        }

        open.Peek().Add(element);
        if (element.Is("instrText"))
        {
            codes.Peek().Append(element.Value);
        }
        else if (element.Attr("fldCharType") == "end")
        {
            List<XElement> parts = open.Pop();
            if (Allows(codes.Pop().ToString()))
            {
                _kept.UnionWith(parts);
            }
        }
    }
}
