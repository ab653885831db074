namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Names and types of the parts this product writes (ECMA-376 part 1, section 11.3; part 2).</summary>
internal static class PartNames
{
    public const string Document = "word/document.xml";
    public const string Styles = "word/styles.xml";
    public const string Numbering = "word/numbering.xml";
    public const string Settings = "word/settings.xml";
    public const string FontTable = "word/fontTable.xml";
    public const string Comments = "word/comments.xml";
    public const string Footnotes = "word/footnotes.xml";
    public const string Endnotes = "word/endnotes.xml";
    public const string FirstHeader = "word/header1.xml";
    public const string Header = "word/header2.xml";
    public const string FirstFooter = "word/footer1.xml";
    public const string Footer = "word/footer2.xml";
    public const string Core = "docProps/core.xml";
    public const string App = "docProps/app.xml";
    public const string Custom = "docProps/custom.xml";
    public const string Stamp = "customXml/item1.xml";
    public const string StampProperties = "customXml/itemProps1.xml";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public const string DocumentType = Word + "document.main+xml";
    public const string MacroDocumentType = "application/vnd.ms-word.document.macroEnabled.main+xml";

    /// <summary>Content type by part name; parts that are not listed take the default for <c>.xml</c>.</summary>
    public static IReadOnlyDictionary<string, string> ContentTypes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Document] = DocumentType,
        [Styles] = Word + "styles+xml",
        [Numbering] = Word + "numbering+xml",
        [Settings] = Word + "settings+xml",
        [FontTable] = Word + "fontTable+xml",
        [Comments] = Word + "comments+xml",
        [Footnotes] = Word + "footnotes+xml",
        [Endnotes] = Word + "endnotes+xml",
        [FirstHeader] = Word + "header+xml",
        [Header] = Word + "header+xml",
        [FirstFooter] = Word + "footer+xml",
        [Footer] = Word + "footer+xml",
        [Core] = "application/vnd.openxmlformats-package.core-properties+xml",
        [App] = "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        [Custom] = "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        [StampProperties] = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    };
}
