using DocumentFormat.OpenXml.Packaging;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>The kinds of parts this product writes, by the last word of their relationship type (ECMA-376 part 1, section 11.3).</summary>
internal static class PartKinds
{
    /// <summary>Adds the part a relationship leads to.</summary>
    /// <param name="from">The part the relationship starts from; null for the package itself.</param>
    public static OpenXmlPart Add(Relationship relationship, WordprocessingDocument document, OpenXmlPart? from)
    {
        string id = relationship.Id;
        return relationship.Type[(relationship.Type.LastIndexOf('/') + 1)..] switch
        {
            "core-properties" => document.AddNewPart<CoreFilePropertiesPart>(id),
            "extended-properties" => document.AddNewPart<ExtendedFilePropertiesPart>(id),
            "custom-properties" => document.AddNewPart<CustomFilePropertiesPart>(id),
            "styles" => Main(from).AddNewPart<StyleDefinitionsPart>(id),
            "settings" => Main(from).AddNewPart<DocumentSettingsPart>(id),
            "fontTable" => Main(from).AddNewPart<FontTablePart>(id),
            "numbering" => Main(from).AddNewPart<NumberingDefinitionsPart>(id),
            "header" => Main(from).AddNewPart<HeaderPart>(id),
            "footer" => Main(from).AddNewPart<FooterPart>(id),
            "comments" => Main(from).AddNewPart<WordprocessingCommentsPart>(id),
            "footnotes" => Main(from).AddNewPart<FootnotesPart>(id),
            "endnotes" => Main(from).AddNewPart<EndnotesPart>(id),
            "image" => Main(from).AddNewPart<ImagePart>(relationship.Target.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg", id),
            "customXml" => Main(from).AddNewPart<CustomXmlPart>("application/xml", id),
            "customXmlProps" when from is CustomXmlPart item => item.AddNewPart<CustomXmlPropertiesPart>(id),
            var kind => throw new InvalidOperationException($"No part of kind '{kind}' is written by this product."),
        };
    }

    private static MainDocumentPart Main(OpenXmlPart? from) =>
        from as MainDocumentPart ?? throw new InvalidOperationException("Only the main part refers to such a part.");
}
