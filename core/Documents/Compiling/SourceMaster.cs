using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The parts of one master that a compilation is made from.</summary>
internal sealed class SourceMaster(WordPackage package)
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly IReadOnlyList<Relationship> _relationships = package.Relationships(package.MainPart);

    /// <exception cref="DocumentRejectedException">Not a Word document that may be opened.</exception>
    public static SourceMaster Open(CompiledMaster master)
    {
        using Stream stream = master.Open();
        return new SourceMaster(WordPackage.Open(stream));
    }

    public byte[] Body => package.Bytes(package.MainPart) ?? throw new DocumentRejectedException(DocumentRejection.Damaged, "The main part is missing.");

    public PackagePictures Pictures { get; } = new(package);

    public IReadOnlyList<Relationship> Links => _relationships;

    /// <summary>The language the document's properties name; null when they name none.</summary>
    public string? Language =>
        (PartName("", "core-properties") is { } core ? package.Xml(core)?.Root?.Element(Dc + "language")?.Value : null) is { Length: > 0 } tag ? Languages.Nearest(tag) : null;

    /// <param name="kind">Last word of the relationship's type.</param>
    /// <returns>Null when there is no such part.</returns>
    public byte[]? Part(string kind) => PartName(package.MainPart, kind) is { } name ? package.Bytes(name) : null;

    /// <summary>Relationships of a part the main part leads to.</summary>
    public IReadOnlyList<Relationship> LinksOf(string kind) => PartName(package.MainPart, kind) is { } name ? package.Relationships(name) : [];

    private string? PartName(string from, string kind) =>
        (from.Length == 0 ? package.Relationships("") : _relationships).FirstOrDefault(relationship => !relationship.External && relationship.Type.EndsWith("/" + kind, StringComparison.Ordinal))?.Target;
}
