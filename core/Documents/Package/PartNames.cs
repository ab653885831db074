namespace OfficeIntegration.Core.Documents.Package;

/// <summary>What the parts this product writes are called among themselves; the package may place them elsewhere.</summary>
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
    public const string Stamp = "customXml/item.xml";
    public const string StampProperties = "customXml/itemProps1.xml";

    public const string DocumentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
}
