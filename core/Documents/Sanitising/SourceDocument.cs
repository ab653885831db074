using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>A document that came from outside, from which blocks are taken.</summary>
internal sealed class SourceDocument
{
    private readonly Lazy<AllowedFields> _fields;
    private readonly Dictionary<string, XElement> _comments;

    /// <param name="language">One of <see cref="Languages.All"/>.</param>
    public SourceDocument(WordPackage package, string language)
    {
        Package = package;
        Reading = ReadingContext.Of(package, language);
        Body = DocumentBody.Of(package);
        _fields = new Lazy<AllowedFields>(() => new AllowedFields(Body, package.Related("footnotes")?.Root, package.Related("endnotes")?.Root));
        _comments = (package.Related("comments")?.Root?.Elements(W + "comment") ?? []).GroupBy(comment => comment.Attr("id") ?? "").ToDictionary(group => group.Key, group => group.First());
    }

    public WordPackage Package { get; }

    public ReadingContext Reading { get; }

    public XElement Body { get; }

    public AllowedFields Fields => _fields.Value;

    public XElement? Comment(string? id) => id is null ? null : _comments.GetValueOrDefault(id);
}
