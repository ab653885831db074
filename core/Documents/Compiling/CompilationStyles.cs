using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// The styles of a compilation: those of a master in its language, and for each other language that is met a second set
/// with that language, direction and size of letters, since a document has only one default of each.
/// </summary>
internal static class CompilationStyles
{
    /// <summary>What the ids of the styles of a language end with.</summary>
    /// <param name="language">Of the master.</param>
    /// <param name="own">Of the compilation.</param>
    public static string SuffixOf(string language, string own) => language == own ? "" : "_" + language;

    /// <param name="met">Languages of the masters.</param>
    public static XDocument Write(string own, IEnumerable<string> met)
    {
        XDocument styles = Sheet(own);
        Lower(styles);
        foreach (string language in met.Where(language => language != own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            styles.Root!.Add(Second(Sheet(language), SuffixOf(language, own)));
        }

        return styles;
    }

    private static XDocument Sheet(string language) => StyleSheet.Write(Voice.Of(language), [], []);

    /// <summary>Items stand below the questionnaire's headings, and those below the state's name.</summary>
    private static void Lower(XDocument styles)
    {
        XElement? level = styles.Root!.Elements(W + "style").FirstOrDefault(style => style.ValOf("name") == StyleNames.Item).Child("pPr").Child("outlineLvl");
        level?.Attribute(ValName)?.SetValue(2);
    }

    private static IEnumerable<XElement> Second(XDocument sheet, string suffix)
    {
        Lower(sheet);
        XElement defaults = sheet.Root!.Child("docDefaults").Child("rPrDefault").Child("rPr")!;
        foreach (XElement style in sheet.Root!.Elements(W + "style").Where(style => style.Attr("type") == "paragraph"))
        {
            yield return Renamed(style, suffix, defaults);
        }
    }

    private static XElement Renamed(XElement style, string suffix, XElement defaults)
    {
        bool normal = style.Attr("default") == "1";
        var second = new XElement(style);
        second.Attribute(W + "default")?.Remove();
        second.SetAttributeValue(W + "customStyle", "1");
        second.Attribute(W + "styleId")!.Value += suffix;
        second.Child("name")!.Attribute(ValName)!.Value += suffix.Replace('_', ' ');
        foreach (XElement reference in second.Elements().Where(element => element.Is("basedOn") || element.Is("next")))
        {
            reference.Attribute(ValName)!.Value += suffix;
        }

        if (normal)
        {
            second.Elements(W + "rPr").Remove();
            second.Add(new XElement(W + "rPr", defaults.Elements(W + "szCs"), defaults.Elements(W + "lang")));
        }

        return second;
    }
}
