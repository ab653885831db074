using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Templates;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// What all masters of one template and language have in common, written and deflated once: the frames of the items, the
/// headings, the contents, the styles and everything the package needs around them. Its numbers are below
/// <see cref="NumberSource.Reserved"/>.
/// </summary>
internal sealed class TemplatePieces
{
    private static readonly ConditionalWeakTable<TemplateLanguage, TemplatePieces> Known = [];

    private readonly WritingContext _context;
    private readonly ConcurrentDictionary<(string Style, int Number), byte[]> _cells = [];
    private readonly Dictionary<string, RenderedPiece> _stretches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (RenderedPiece Open, RenderedPiece Close)> _frames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _statusIds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string ItemKey, string Line), Piece> _statuses = [];

    private TemplatePieces(Template template, TemplateLanguage language)
    {
        var numbers = new NumberSource(0);
        _context = WritingContext.In(language.Language, numbers);
        string[] titles = [_context.Texts["progress"], .. template.Headings.Select(heading => XmlText.Line(language.HeadingTitles[heading.Id])), _context.Texts["sign"]];
        Add(RegionNames.Notes, Cover.After(language, _context));
        string[] items = ["", .. template.Headings.Select(heading => _context.Texts.ItemsOf(template, heading)), ""];
        Add(RegionNames.Contents, [Contents.Of([.. titles.Zip(items)], _context)]);
        foreach ((int index, TemplateHeading heading) in template.Headings.Index())
        {
            Add(RegionNames.Heading(heading.Id), [Heading.Of(titles[index + 1], index + 1, _context, newPage: index == 0)]);
        }

        foreach (TemplateItem item in template.Items)
        {
            XElement frame = ItemRegion.Frame(item, template, language, _context, [PieceRendering.HoleElement]);
            _frames.Add(item.Key, PieceRendering.Frame(frame, new PieceResources(), language.Language));
        }

        ProgressFrame = PieceRendering.Around(Fragment.Of([ProgressTable.Frame(template, language, _context)]), "<w:x />"u8);
        Whole = [.. WholeParts(template)];
        Woven = [.. WovenParts()];
        foreach (TemplateItem item in template.Items)
        {
            _statusIds.Add(item.Key, numbers.NextId());
        }

        RequireBelowReserved(template, numbers);
    }

    /// <summary>What stands around the numbers of the progress table.</summary>
    public IReadOnlyList<Segment> ProgressFrame { get; }

    /// <summary>A cell of the progress table.</summary>
    public byte[] NumberCell(string style, int number) => _cells.GetOrAdd((style, number), cell => ProgressTable.NumberCell(cell.Style, cell.Number, _context.Voice));

    /// <summary>Parts that never change.</summary>
    public IReadOnlyList<(string Name, Segment Bytes)> Whole { get; }

    /// <summary>Beginnings and ends of the parts that are woven of the regions.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Lane> Lanes, Segment Before, Segment After)> Woven { get; }

    public static TemplatePieces Of(Template template, string language) => Known.GetValue(template.In(language), known => new TemplatePieces(template, known));

    /// <summary>The status lines of an item nobody was asked about, small for their place behind its opening.</summary>
    /// <param name="line">As <see cref="StatusLines.NobodyAsked"/> gave it.</param>
    public Piece Status(string itemKey, string line) => _statuses.GetOrAdd((itemKey, line), status =>
    {
        RenderedPiece made = PieceRendering.Of([StatusLines.Of(status.ItemKey, status.Line, InStatusOf(status.ItemKey, _context))], new PieceResources(), _context.Voice.Document);
        Piece alone = Piece.Made(PieceKind.Status, made.Digest, made.Content);
        return alone with { Leaning = alone with { Current = made.Content.Behind(Frame(status.ItemKey).Open.Content) } };
    });

    /// <summary>For writing status lines: an item has them in one control, whose number is kept for it.</summary>
    public WritingContext InStatusOf(string itemKey, WritingContext context) => context with { Ids = new MarkupIds(new NumberSource(_statusIds[itemKey] - 1)) };

    /// <param name="name">Of the notes below the cover, the contents or a heading.</param>
    public RenderedPiece Stretch(string name) => _stretches[name];

    public (RenderedPiece Open, RenderedPiece Close) Frame(string itemKey) => _frames[itemKey];

    private static void RequireBelowReserved(Template template, NumberSource numbers)
    {
        if (numbers.LastId > NumberSource.Reserved)
        {
            throw new InvalidOperationException($"Template {template.Id} has too many items for the numbers kept for templates.");
        }
    }

    private void Add(string name, IReadOnlyList<XElement> elements) =>
        _stretches.Add(name, PieceRendering.Of(elements, new PieceResources(), _context.Voice.Document));

    private IEnumerable<(string Name, Segment Bytes)> WholeParts(Template template)
    {
        var parts = new PackageParts();
        Properties.PutConstant(parts, _context.Voice);
        parts.Put(PartNames.Styles, StyleSheet.Write(_context.Voice, template.Items.Select(item => item.Key), []));
        foreach (string name in (string[])[PackageSkeleton.ContentTypes, PackageSkeleton.RootLinks, PackageSkeleton.StampLinks])
        {
            yield return (name, Deflated.Of(XmlParts.Write(PackageSkeleton.Xml(name))));
        }

        foreach ((string name, byte[] bytes) in parts.All)
        {
            yield return (name, Deflated.Of(bytes));
        }
    }

    private IEnumerable<(string Name, IReadOnlyList<Lane> Lanes, Segment Before, Segment After)> WovenParts()
    {
        XDocument links = PackageSkeleton.Xml(PackageSkeleton.DocumentLinks);
        links.Root!.Add(new XElement(Fragment.Links + "x"));
        yield return Split(PartNames.Document, DocumentPackage.Document(El("body", PieceRendering.HoleElement, PageLayout.Section(_context.Voice))), Lane.Document);
        yield return Split(PackageSkeleton.DocumentLinks, links, Lane.Links);
        yield return Split(PartNames.Numbering, ListTable.Part([PieceRendering.HoleElement], []), Lane.ListKinds, Lane.Lists);
        yield return Split(PartNames.Footnotes, NoteTable.With([PieceRendering.HoleElement]), Lane.Notes);
        yield return Split(PackageSkeleton.NoteLinks, new XDocument(new XElement(Fragment.Links + "Relationships", new XElement(Fragment.Links + "x"))), Lane.NoteLinks);
        yield return Split(PartNames.Comments, new XDocument(El("comments", new XAttribute(XNamespace.Xmlns + "w", W), PieceRendering.HoleElement)), Lane.Comments);
    }

    private static (string Name, IReadOnlyList<Lane> Lanes, Segment Before, Segment After) Split(string name, XDocument xml, params Lane[] lanes)
    {
        Segment[] around = PieceRendering.Around(XmlParts.Write(xml), lanes[0] is Lane.Links or Lane.NoteLinks ? "<x />"u8 : "<w:x />"u8);
        return (name, lanes, around[0], around[1]);
    }
}
