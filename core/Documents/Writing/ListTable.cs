using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The numbering part: two kinds of list, and one instance per list so that each begins at one.</summary>
internal sealed class ListTable
{
    private const int Levels = 9;
    private static readonly string[] Bullets = ["\u2022", "\u2013", "\u25AA"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    private readonly XElement _numbering;
    private readonly int _bullets;
    private readonly int _numbers;
    private int _lastNum;

    /// <param name="existing">The numbering part of a document that is written on; null for a new one.</param>
    public ListTable(XDocument? existing)
    {
        _numbering = existing?.Root ?? El("numbering", new XAttribute(XNamespace.Xmlns + "w", W));
        int lastAbstract = Numbers(_numbering.Elements(W + "abstractNum"), "abstractNumId");
        _lastNum = Numbers(_numbering.Elements(W + "num"), "numId");
        _bullets = Kind("0F64A001", ordered: false, ref lastAbstract);
        _numbers = Kind("0F64A002", ordered: true, ref lastAbstract);
    }

    public XDocument Xml => _numbering.Document ?? new XDocument(_numbering);

    /// <returns>The <c>w:numId</c> of a list nobody else uses.</returns>
    public int Next(bool ordered)
    {
        _numbering.Add(El(
            "num",
            At("numId", ++_lastNum),
            Val("abstractNumId", ordered ? _numbers : _bullets),
            ordered ? Enumerable.Range(0, Levels).Select(level => El("lvlOverride", At("ilvl", level), Val("startOverride", 1))) : null));
        return _lastNum;
    }

    private static int Numbers(IEnumerable<XElement> elements, string attribute) =>
        elements.Select(element => int.TryParse(element.Attr(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0).DefaultIfEmpty().Max();

    private int Kind(string signature, bool ordered, ref int last)
    {
        XElement? known = _numbering.Elements(W + "abstractNum").FirstOrDefault(kind => kind.ValOf("nsid") == signature);
        if (known is not null)
        {
            return int.Parse(known.Attr("abstractNumId")!, CultureInfo.InvariantCulture);
        }

        XElement made = El("abstractNum", At("abstractNumId", ++last), Val("nsid", signature), Val("multiLevelType", "hybridMultilevel"),
            Enumerable.Range(0, Levels).Select(level => Level(level, ordered)));
        XElement? firstNum = _numbering.Elements(W + "num").FirstOrDefault();
        if (firstNum is null)
        {
            _numbering.Add(made);
        }
        else
        {
            firstNum.AddBeforeSelf(made);
        }

        return last;
    }

    private static XElement Level(int level, bool ordered) => El(
        "lvl",
        At("ilvl", level),
        Val("start", 1),
        Val("numFmt", ordered ? Formats[level % Formats.Length] : "bullet"),
        Val("lvlText", ordered ? $"%{level + 1}." : Bullets[level % Bullets.Length]),
        Val("lvlJc", "left"),
        El("pPr", El("ind", At("left", 425 + (425 * level)), At("hanging", 425))),
        ordered ? null : El("rPr", El("rFonts", At("ascii", "Calibri"), At("hAnsi", "Calibri"), At("cs", "Arial"), At("hint", "default"))));
}
