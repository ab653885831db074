using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// What blocks refer to in other parts: links and pictures, lists, notes, comments. Every number is given once for all
/// documents of an assessment, so resources of several pieces can be put together and taken apart again.
/// </summary>
internal sealed class PieceResources
{
    private readonly Dictionary<string, XElement> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _noteLinks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _comments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _media = new(StringComparer.Ordinal);

    public bool IsEmpty => _links.Count + _lists.Count + _notes.Count + _comments.Count == 0;

    /// <summary>For reading blocks that refer to these.</summary>
    /// <param name="plain">What is there without them.</param>
    public ReadingContext Reading(ReadingContext plain) => new(
        plain, ListTable.Part(_kinds.Values, _lists.Values), _links.Values.Select(RelationshipXml.Of), new XDocument(El("footnotes", _notes.Values)))
    {
        NoteLinks = ReadingContext.LinksOf("footnote", _noteLinks.Values.Select(RelationshipXml.Of)).ToDictionary(),
        Picture = id => _links.TryGetValue(id, out XElement? link) ? MediaTable.Named(RelationshipXml.Of(link).Target) : null,
    };

    public IReadOnlyCollection<XElement> Comments => _comments.Values;

    public XElement? Comment(string? id) => id is null ? null : _comments.GetValueOrDefault(id);

    /// <summary>The words of a note; empty when there is none with the id.</summary>
    public string NoteText(string? id) => id is not null && _notes.TryGetValue(id, out XElement? note) ? note.Value : "";

    /// <summary>The address or part a relationship leads to; the id itself when it is not known.</summary>
    public string LinkTarget(string id) => _links.TryGetValue(id, out XElement? link) ? link.Attribute("Target")?.Value ?? id : id;

    public static PieceResources Of(WritingContext context, CommentPart? comments = null)
    {
        var resources = new PieceResources();
        resources.Add(Lane.Links, context.Links.Relationships.Concat(context.Media.Relationships).Select(RelationshipXml.Element));
        resources.Add(Lane.ListKinds, context.Lists.Kinds);
        resources.Add(Lane.Lists, context.Lists.Numbers);
        resources.Add(Lane.Notes, context.Notes.Footnotes);
        resources.Add(Lane.NoteLinks, context.Notes.Links.Relationships.Select(RelationshipXml.Element));
        resources.Add(Lane.Comments, comments?.All ?? []);
        foreach (PictureFile file in context.Media.Files)
        {
            resources._media.TryAdd(MediaTable.PartOf(file), file.Bytes);
        }

        return resources;
    }

    public void Add(Lane lane, IEnumerable<XElement> elements)
    {
        foreach (XElement element in elements)
        {
            (Dictionary<string, XElement> table, string? id) = lane switch
            {
                Lane.Links => (_links, element.Attribute("Id")?.Value),
                Lane.ListKinds => (_kinds, element.Attr("abstractNumId")),
                Lane.Lists => (_lists, element.Attr("numId")),
                Lane.Notes => (_notes, element.Attr("id")),
                Lane.NoteLinks => (_noteLinks, element.Attribute("Id")?.Value),
                Lane.Comments => (_comments, element.Attr("id")),
                _ => throw new ArgumentOutOfRangeException(nameof(lane)),
            };
            table.TryAdd(id ?? "", element);
        }
    }

    public void Add(PieceResources other)
    {
        Add(Lane.Links, other._links.Values);
        Add(Lane.ListKinds, other._kinds.Values);
        Add(Lane.Lists, other._lists.Values);
        Add(Lane.Notes, other._notes.Values);
        Add(Lane.NoteLinks, other._noteLinks.Values);
        Add(Lane.Comments, other._comments.Values);
        foreach ((string name, ReadOnlyMemory<byte> bytes) in other._media)
        {
            _media.TryAdd(name, bytes);
        }
    }

    /// <summary>The pictures relationships lead to; without bytes when they are in the document already.</summary>
    /// <param name="links">As <see cref="UsedBy"/> gave them for <see cref="Lane.Links"/>.</param>
    public IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Pictures(IEnumerable<XElement> links) =>
    [
        .. links.Select(RelationshipXml.Of).Where(link => !link.External && MediaTable.Named(link.Target) is not null)
            .Select(link => (link.Target, _media.GetValueOrDefault(link.Target))).DistinctBy(picture => picture.Target),
    ];

    /// <summary>What the elements, and the notes they refer to, need in each lane; nothing else.</summary>
    public IReadOnlyList<(Lane Lane, IReadOnlyList<XElement> Elements)> UsedBy(IReadOnlyList<XElement> elements)
    {
        XElement[] notes = Found(_notes, elements.SelectMany(element => element.Descendants(W + "footnoteReference")).Select(note => note.Attr("id")));
        XElement[] lists = Found(_lists, Values([.. elements, .. notes], "numId"));
        (Lane, IReadOnlyList<XElement>)[] used =
        [
            (Lane.Links, Found(_links, Ids(elements))),
            (Lane.ListKinds, Found(_kinds, Values(lists, "abstractNumId"))),
            (Lane.Lists, lists),
            (Lane.Notes, notes),
            (Lane.NoteLinks, Found(_noteLinks, Ids(notes))),
            (Lane.Comments, Found(_comments, elements.SelectMany(element => element.Descendants(W + "commentReference")).Select(comment => comment.Attr("id")))),
        ];
        return [.. used.Where(lane => lane.Item2.Count > 0)];
    }

    private static IEnumerable<string> Ids(IEnumerable<XElement> elements) =>
        elements.SelectMany(element => element.Descendants()).SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.Namespace == R).Select(attribute => attribute.Value);

    private static IEnumerable<string?> Values(IEnumerable<XElement> elements, string name) =>
        elements.SelectMany(element => element.Descendants(W + name)).Select(element => element.Attribute(ValName)?.Value);

    private static XElement[] Found(Dictionary<string, XElement> table, IEnumerable<string?> ids) =>
        table.Count == 0 ? [] : [.. ids.OfType<string>().Distinct(StringComparer.Ordinal).Select(id => table.GetValueOrDefault(id)).OfType<XElement>()];
}
