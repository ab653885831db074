using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>A piece as elements again: the control around it, if there is one, and the blocks people write in.</summary>
internal sealed class OpenedPiece
{
    /// <summary>The first paragraph, which carries the key, and the line that says who it is from.</summary>
    private const int BeforeBody = 2;

    private readonly IReadOnlyList<XElement> _elements;

    private OpenedPiece(IReadOnlyList<XElement> elements, PieceResources resources)
    {
        _elements = elements;
        Resources = resources;
    }

    public PieceResources Resources { get; }

    /// <summary>What people write; the elements stand in the piece and must be copied before they go elsewhere.</summary>
    public IReadOnlyList<XElement> Body => Control is { } control ? [.. control.Child("sdtContent")!.Elements().Skip(BeforeBody).SkipLast(1)] : _elements;

    /// <summary>Everything, with the control around it.</summary>
    public IReadOnlyList<XElement> All => _elements;

    /// <summary>What the product writes: the line that says who it is from.</summary>
    public IEnumerable<XElement> Furniture => Control is { } control ? control.Child("sdtContent")!.Elements().Take(BeforeBody) : [];

    private XElement? Control => _elements is [{ } only] && only.Is("sdt") ? only : null;

    /// <summary>Nothing yet; what is put into it stands by itself.</summary>
    public static OpenedPiece Empty() => new([], new PieceResources());

    public static OpenedPiece Of(SegmentedMaster master, PieceContent content)
    {
        var resources = new PieceResources();
        foreach (LaneSegment lane in content.Others)
        {
            resources.Add(lane.Lane, Fragment.Read([master.Inflate(lane.Segment)]));
        }

        return new OpenedPiece(Fragment.Read([master.Inflate(content.Document)]), resources);
    }

    public static OpenedPiece Of(RenderedPiece piece)
    {
        var resources = new PieceResources();
        foreach (LaneSegment lane in piece.Content.Others)
        {
            resources.Add(lane.Lane, Fragment.Read([Text(lane.Segment)]));
        }

        return new OpenedPiece(Fragment.Read([Text(piece.Content.Document)]), resources);
    }

    /// <summary>The same control around other blocks.</summary>
    /// <param name="body">Copied.</param>
    /// <param name="resources">What the blocks refer to, among others.</param>
    public RenderedPiece With(IReadOnlyList<XElement> body, PieceResources resources, string language)
    {
        IReadOnlyList<XElement> copies = [.. body.Select(block => new XElement(block))];
        if (Control is not { } control)
        {
            return PieceRendering.Of(copies, resources, language);
        }

        var made = new XElement(control);
        XElement content = made.Child("sdtContent")!;
        XElement[] parts = [.. content.Elements()];
        content.ReplaceNodes(parts.Take(BeforeBody), copies, parts[^1]);
        return PieceRendering.Of([made], resources, language);
    }

    private static byte[] Text(Segment segment) => segment.Text(_ => throw new InvalidOperationException("A new piece is not kept anywhere yet."));
}
