using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// The numbering part: one definition for bullets, one for numbers. Every numbered list begins anew by an override, which
/// takes a tenth of the room of a definition each.
/// </summary>
internal static class CompilationLists
{
    /// <summary>The <c>w:numId</c> of all bulleted lists.</summary>
    public const int Bullets = ListTable.BulletNumber;

    /// <summary>The <c>w:numId</c> of the first numbered list.</summary>
    public const int First = 3;

    private const int NumberedKind = 2;

    /// <param name="used">Of each numbered list in order: the levels it has, a bit each.</param>
    public static void Write(IEnumerable<int> used, MarkupBuffer to)
    {
        var table = new ListTable(new NumberSource());
        _ = table.Next(ordered: true);
        to.Raw("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"u8);
        foreach (XElement element in table.Xml.Root!.Elements())
        {
            to.Element(element);
        }

        int number = First;
        foreach (int levels in used)
        {
            Write(number++, levels, to);
        }

        to.Raw("</w:numbering>"u8);
    }

    private static void Write(int number, int levels, MarkupBuffer to)
    {
        to.Raw("<w:num w:numId=\""u8);
        to.Number(number);
        to.Raw("\"><w:abstractNumId w:val=\""u8);
        to.Number(NumberedKind);
        to.Raw("\"/>"u8);
        for (int level = 0; levels >> level != 0; level++)
        {
            if ((levels & (1 << level)) != 0)
            {
                to.Raw("<w:lvlOverride w:ilvl=\""u8);
                to.Number(level);
                to.Raw("\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"u8);
            }
        }

        to.Raw("</w:num>"u8);
    }
}
