using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The lists of a document, or of a piece of one. Bulleted lists share one definition, which every document has from the
/// start; every numbered list has one of its own and so begins at one, since editors take lists apart whose numbering is
/// restarted by an override.
/// </summary>
internal sealed class ListTable(NumberSource numbers)
{
    /// <summary><c>w:numId</c> of every bulleted list, and <c>w:abstractNumId</c> of its definition.</summary>
    public const int BulletNumber = 1;

    private const int Levels = 9;
    private const int LeastLevels = 3;
    private static readonly string[] Bullets = ["\u2022", "\u2013", "\u25AA"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    private readonly Dictionary<int, XElement> _kinds = [];
    private readonly List<XElement> _numbers = [];

    /// <summary>The <c>w:abstractNum</c> elements of the numbered lists made here.</summary>
    public IReadOnlyCollection<XElement> Kinds => _kinds.Values;

    /// <summary>The <c>w:num</c> elements of the numbered lists made here.</summary>
    public IReadOnlyList<XElement> Numbers => _numbers;

    /// <summary>The whole part.</summary>
    public XDocument Xml => Part(_kinds.Values, _numbers);

    /// <summary>A numbering part; definitions stand before lists (section 17.9.18).</summary>
    public static XDocument Part(IEnumerable<XElement> kinds, IEnumerable<XElement> lists) => new(El(
        "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Kind(BulletNumber, Enumerable.Range(0, Levels).Select(level => Level(level, ordered: false))),
        kinds.Select(kind => new XElement(kind)),
        Number(BulletNumber),
        lists.Select(list => new XElement(list))));

    /// <param name="start">Number of the first item.</param>
    /// <param name="level">Of the first item.</param>
    /// <returns>The <c>w:numId</c> of a list; a numbered one nobody else uses.</returns>
    public int Next(bool ordered, int start = 1, int level = 0)
    {
        if (!ordered)
        {
            return BulletNumber;
        }

        int id = numbers.NextList();
        _kinds.Add(id, Kind(id, Enumerable.Range(0, Math.Max(LeastLevels, level + 1)).Select(at => Level(at, ordered: true, at == level ? start : 1))));
        _numbers.Add(Number(id));
        return id;
    }

    /// <summary>Has the definition of a list made here go down to a level; it says no more levels than are used.</summary>
    /// <param name="numId">As <see cref="Next"/> gave it.</param>
    /// <param name="level">From 0 to 8.</param>
    public void Reach(int numId, int level)
    {
        if (_kinds.TryGetValue(numId, out XElement? kind))
        {
            for (int next = kind.Elements(W + "lvl").Count(); next <= level; next++)
            {
                kind.Add(Level(next, ordered: true));
            }
        }
    }

    private static XElement Kind(int id, IEnumerable<XElement> levels) => El(
        "abstractNum",
        At("abstractNumId", id),
        Val("multiLevelType", "hybridMultilevel"),
        levels);

    private static XElement Number(int id) => El("num", At("numId", id), Val("abstractNumId", id));

    private static XElement Level(int level, bool ordered, int start = 1) => El(
        "lvl",
        At("ilvl", level),
        Val("start", start),
        Val("numFmt", ordered ? Formats[level % Formats.Length] : "bullet"),
        Val("lvlText", ordered ? $"%{level + 1}." : Bullets[level % Bullets.Length]),
        El("pPr", El("ind", At("left", 425 + (425 * level)), At("hanging", 425))),
        ordered ? null : El("rPr", El("rFonts", At("ascii", "Calibri"), At("hAnsi", "Calibri"), At("cs", "Arial"), At("hint", "default"))));
}
