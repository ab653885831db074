using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The parts of one master that a compilation is made from.</summary>
internal sealed class SourceMaster : IDisposable
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    private readonly PooledBytes _file;
    private readonly WordPackage _package;
    private readonly IReadOnlyList<Relationship> _relationships;

    private SourceMaster(PooledBytes file)
    {
        _file = file;
        _package = WordPackage.Open(file.Bytes);
        _relationships = _package.Relationships(_package.MainPart);
        Pictures = new PackagePictures(_package);
    }

    /// <exception cref="DocumentRejectedException">Not a Word document that may be opened.</exception>
    public static SourceMaster Open(CompiledMaster master)
    {
        using Stream stream = master.Open();
        PooledBytes file = BoundedBytes.Pooled(stream);
        try
        {
            return new SourceMaster(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public PooledBytes Body => _package.Pooled(_package.MainPart) ?? throw new DocumentRejectedException(DocumentRejection.Damaged, "The main part is missing.");

    public PackagePictures Pictures { get; }

    public IReadOnlyList<Relationship> Links => _relationships;

    /// <summary>The language the document's properties name; null when they name none.</summary>
    public string? Language =>
        (PartName("", "core-properties") is { } core ? _package.Xml(core)?.Root?.Element(Dc + "language")?.Value : null) is { Length: > 0 } tag ? Languages.Nearest(tag) : null;

    /// <param name="kind">Last word of the relationship's type.</param>
    /// <returns>Null when there is no such part; otherwise to be given back.</returns>
    public PooledBytes? Part(string kind) => PartName(_package.MainPart, kind) is { } name ? _package.Pooled(name) : null;

    /// <summary>Relationships of a part the main part leads to.</summary>
    public IReadOnlyList<Relationship> LinksOf(string kind) => PartName(_package.MainPart, kind) is { } name ? _package.Relationships(name) : [];

    public void Dispose() => _file.Dispose();

    private string? PartName(string from, string kind) =>
        (from.Length == 0 ? _package.Relationships("") : _relationships).FirstOrDefault(relationship => !relationship.External && relationship.Type.EndsWith("/" + kind, StringComparison.Ordinal))?.Target;
}
