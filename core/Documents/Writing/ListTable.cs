using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The numbering part. Bulleted lists share one definition, which every document has from the start; every numbered list
/// has one of its own and so begins at one, since editors take lists apart whose numbering is restarted by an override.
/// </summary>
internal sealed class ListTable
{
    /// <summary><c>w:numId</c> of every bulleted list, and <c>w:abstractNumId</c> of its definition.</summary>
    public const int BulletNumber = 1;

    private const int Levels = 9;
    private const int LeastLevels = 3;
    private const string BulletSignature = "0F64A001";
    private static readonly string[] Bullets = ["\u2022", "\u2013", "\u25AA"];
    private static readonly string[] Formats = ["decimal", "lowerLetter", "lowerRoman"];

    private readonly Dictionary<int, XElement> _kinds = [];
    private readonly List<XElement> _numbers = [];
    private readonly XElement[] _standing;
    private readonly int _bullets = BulletNumber;
    private int _last;

    /// <param name="last">The highest number that is taken; the numbers of lists and of their definitions begin above it.</param>
    public ListTable(int last = BulletNumber)
    {
        _last = last;
        _standing = [BulletKind(), Number(BulletNumber)];
    }

    private ListTable(XElement[] standing)
    {
        string? bullets = standing.FirstOrDefault(kind => kind.ValOf("nsid") == BulletSignature)?.Attr("abstractNumId");
        XElement? number = bullets is null ? null : standing.FirstOrDefault(element => element.Is("num") && element.ValOf("abstractNumId") == bullets);
        _last = standing.Select(element => IdOf(element, element.Is("num") ? "numId" : "abstractNumId")).DefaultIfEmpty().Max();
        _bullets = number is null ? ++_last : IdOf(number, "numId");
        _standing = number is null ? [.. standing, BulletKind(_last), Number(_last)] : standing;
    }

    /// <summary>The <c>w:abstractNum</c> elements of the numbered lists made here.</summary>
    public IReadOnlyCollection<XElement> Kinds => _kinds.Values;

    /// <summary>The <c>w:num</c> elements of the numbered lists made here.</summary>
    public IReadOnlyList<XElement> Numbers => _numbers;

    /// <summary>The whole part: what stood in it, and what was made here.</summary>
    public XDocument Xml => new(El(
        "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W),
        _standing.Where(element => element.Is("abstractNum")).Concat(_kinds.Values).Select(kind => new XElement(kind)),
        _standing.Where(element => element.Is("num")).Concat(_numbers).Select(number => new XElement(number))));

    /// <param name="existing">The numbering part of a document that is written on; null for a new one.</param>
    public static ListTable Of(XDocument? existing) =>
        existing?.Root is { } root ? new ListTable([.. root.Elements().Where(element => element.Is("abstractNum") || element.Is("num"))]) : new ListTable();

    /// <summary>The definition of bulleted lists, which stands in every document.</summary>
    public static XElement BulletKind(int id = BulletNumber) => Kind(id, BulletSignature, Enumerable.Range(0, Levels).Select(level => Level(level, ordered: false)));

    public static XElement Number(int id) => El("num", At("numId", id), Val("abstractNumId", id));

    /// <param name="start">Number of the first item.</param>
    /// <param name="level">Of the first item.</param>
    /// <returns>The <c>w:numId</c> of a list; a numbered one nobody else uses.</returns>
    public int Next(bool ordered, int start = 1, int level = 0)
    {
        if (!ordered)
        {
            return _bullets;
        }

        int id = ++_last;
        string signature = (0x0F640000L + 0xB000 + id).ToString("X8", CultureInfo.InvariantCulture);
        _kinds.Add(id, Kind(id, signature, Enumerable.Range(0, Math.Max(LeastLevels, level + 1)).Select(at => Level(at, ordered: true, at == level ? start : 1))));
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

    private static XElement Kind(int id, string signature, IEnumerable<XElement> levels) =>
        El("abstractNum", At("abstractNumId", id), Val("nsid", signature), Val("multiLevelType", "hybridMultilevel"), levels);

    private static int IdOf(XElement element, string attribute) => int.TryParse(element.Attr(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static XElement Level(int level, bool ordered, int start = 1) => El(
        "lvl",
        At("ilvl", level),
        Val("start", start),
        Val("numFmt", ordered ? Formats[level % Formats.Length] : "bullet"),
        Val("lvlText", ordered ? $"%{level + 1}." : Bullets[level % Bullets.Length]),
        Val("lvlJc", "left"),
        El("pPr", El("ind", At("left", 425 + (425 * level)), At("hanging", 425))),
        ordered ? null : El("rPr", El("rFonts", At("ascii", "Calibri"), At("hAnsi", "Calibri"), At("cs", "Arial"), At("hint", "default"))));
}
