using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The numbering part. Bulleted lists share one definition; every numbered list has one of its own and so begins at
/// one, since editors take lists apart whose numbering is restarted by an override.
/// </summary>
internal sealed class ListTable
{
    private const int Levels = 9;
    private const string BulletSignature = "0F64A001";
    private static readonly string[] Bullets = ["\u2022", "\u2013", "\u25AA"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    private readonly XElement _numbering;
    private XElement? _lastAbstract;
    private int _lastAbstractId;
    private int _lastNum;
    private int _bullets;

    /// <param name="existing">The numbering part of a document that is written on; null for a new one.</param>
    public ListTable(XDocument? existing)
    {
        _numbering = existing?.Root ?? El("numbering", new XAttribute(XNamespace.Xmlns + "w", W));
        _lastAbstract = _numbering.Elements(W + "abstractNum").LastOrDefault();
        _lastAbstractId = Numbers(_numbering.Elements(W + "abstractNum"), "abstractNumId");
        _lastNum = Numbers(_numbering.Elements(W + "num"), "numId");
        string? bullets = _numbering.Elements(W + "abstractNum").FirstOrDefault(kind => kind.ValOf("nsid") == BulletSignature)?.Attr("abstractNumId");
        _bullets = bullets is null ? 0 : int.Parse(_numbering.Elements(W + "num").First(num => num.ValOf("abstractNumId") == bullets).Attr("numId")!, CultureInfo.InvariantCulture);
    }

    public XDocument Xml => _numbering.Document ?? new XDocument(_numbering);

    /// <returns>The <c>w:numId</c> of a list; a numbered one nobody else uses.</returns>
    public int Next(bool ordered)
    {
        if (ordered)
        {
            return Add(ordered, (0x0F64B000 + _lastAbstractId).ToString("X8", CultureInfo.InvariantCulture));
        }

        return _bullets = _bullets > 0 ? _bullets : Add(ordered, BulletSignature);
    }

    private int Add(bool ordered, string signature)
    {
        XElement made = El(
            "abstractNum", At("abstractNumId", ++_lastAbstractId), Val("nsid", signature), Val("multiLevelType", "hybridMultilevel"),
            Enumerable.Range(0, Levels).Select(level => Level(level, ordered)));
        if (_lastAbstract is null)
        {
            _numbering.AddFirst(made);
        }
        else
        {
            _lastAbstract.AddAfterSelf(made);
        }

        _lastAbstract = made;
        _numbering.Add(El("num", At("numId", ++_lastNum), Val("abstractNumId", _lastAbstractId)));
        return _lastNum;
    }

    private static int Numbers(IEnumerable<XElement> elements, string attribute) =>
        elements.Select(element => int.TryParse(element.Attr(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0).DefaultIfEmpty().Max();

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
