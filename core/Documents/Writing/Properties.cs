using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The parts that say what kind of document this is: core and extended properties, settings, fonts.</summary>
internal static class Properties
{
    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace App = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    public static void Put(PackageParts parts, string title, string subject, string creator, DateTimeOffset at, Voice voice)
    {
        PutCore(parts, title, subject, creator, at, voice);
        PutConstant(parts, voice);
        Relate(parts);
    }

    /// <summary>What says which document this is.</summary>
    public static void PutCore(PackageParts parts, string title, string subject, string creator, DateTimeOffset at, Voice voice) =>
        parts.Put(PartNames.Core, Core(title, subject, creator, at, voice));

    /// <summary>What is the same for all documents of a language.</summary>
    public static void PutConstant(PackageParts parts, Voice voice)
    {
        parts.Put(PartNames.App, new XDocument(new XElement(App + "Properties", new XElement(App + "Application", "OfficeIntegration"))));
        parts.Put(PartNames.Settings, Settings(voice));
        parts.Put(PartNames.FontTable, Typeface.Table());
    }

    public static void Relate(PackageParts parts)
    {
        parts.Relate("", new Relationship("rId1", Relationship.Office + "officeDocument", PartNames.Document, false));
        parts.Relate("", new Relationship("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", PartNames.Core, false));
        parts.Relate("", new Relationship("rId3", Relationship.Office + "extended-properties", PartNames.App, false));
        parts.Relate(PartNames.Document, new Relationship("rId1", Relationship.Office + "styles", PartNames.Styles, false));
        parts.Relate(PartNames.Document, new Relationship("rId2", Relationship.Office + "settings", PartNames.Settings, false));
        parts.Relate(PartNames.Document, new Relationship("rId3", Relationship.Office + "fontTable", PartNames.FontTable, false));
        parts.Relate(PartNames.Document, new Relationship("rId4", Relationship.Office + "numbering", PartNames.Numbering, false));
    }

    private static XDocument Core(string title, string subject, string creator, DateTimeOffset at, Voice voice)
    {
        string when = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new XDocument(new XElement(
            Cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Cp),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", title),
            new XElement(Dc + "subject", subject),
            new XElement(Dc + "creator", creator),
            new XElement(Dc + "language", voice.Document == Languages.Chinese ? "zh-CN" : voice.DocumentRightToLeft ? "ar" : voice.DefaultTag),
            new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), when),
            new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), when)));
    }

    private static XDocument Settings(Voice voice) => new(El(
        "settings",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Val("zoom", "bestFit").WithPercent(),
        Val("defaultTabStop", 709),
        Val("characterSpacingControl", voice.Document == Languages.Chinese ? "compressPunctuation" : "doNotCompress"),
        El("footnotePr", El("footnote", At("id", NoteTable.SeparatorId)), El("footnote", At("id", NoteTable.ContinuationId))),
        El("compat", Compat("compatibilityMode", "15"), Compat("overrideTableStyleFontSizeAndJustification", "1"), Compat("enableOpenTypeFeatures", "1"), Compat("doNotFlipMirrorIndents", "1"), Compat("differentiateMultirowTableHeaders", "1")),
        El("themeFontLang", At("val", voice.DefaultTag), At("eastAsia", "zh-CN"), At("bidi", "ar-SA")),
        Val("decimalSymbol", "."),
        Val("listSeparator", ",")));

    private static XElement WithPercent(this XElement zoom)
    {
        zoom.Add(At("percent", 100));
        return zoom;
    }

    private static XElement Compat(string name, string value) =>
        El("compatSetting", At("name", name), At("uri", "http://schemas.microsoft.com/office/word"), At("val", value));
}
