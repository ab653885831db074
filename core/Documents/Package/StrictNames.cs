namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// The strict edition of ISO/IEC 29500 has namespaces of its own ("Strict Open XML Document" in Word's list of formats).
/// What is read here means the same in both, so a strict file is read as a transitional one.
/// </summary>
internal static class StrictNames
{
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string Schemas = "http://schemas.openxmlformats.org/";
    private const string StrictRelationships = Strict + "officeDocument/relationships";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [Strict + "wordprocessingml/main"] = Schemas + "wordprocessingml/2006/main",
        [StrictRelationships] = Schemas + "officeDocument/2006/relationships",
        [Strict + "officeDocument/math"] = Schemas + "officeDocument/2006/math",
        [Strict + "officeDocument/customXml"] = Schemas + "officeDocument/2006/customXml",
        [Strict + "officeDocument/customProperties"] = Schemas + "officeDocument/2006/custom-properties",
        [Strict + "officeDocument/extendedProperties"] = Schemas + "officeDocument/2006/extended-properties",
        [Strict + "officeDocument/docPropsVTypes"] = Schemas + "officeDocument/2006/docPropsVTypes",
        [Strict + "drawingml/main"] = Schemas + "drawingml/2006/main",
        [Strict + "drawingml/picture"] = Schemas + "drawingml/2006/picture",
        [Strict + "drawingml/wordprocessingDrawing"] = Schemas + "drawingml/2006/wordprocessingDrawing",
    };

    /// <summary>The transitional name of a namespace; any other text as it is.</summary>
    public static string Transitional(string name) => name.StartsWith(Strict, StringComparison.Ordinal) ? Names.GetValueOrDefault(name, name) : name;

    /// <summary>The transitional name of a relationship's type.</summary>
    public static string TransitionalType(string type)
    {
        bool strict = type.StartsWith(StrictRelationships + "/", StringComparison.Ordinal);
        string kind = strict ? type[(StrictRelationships.Length + 1)..] : "";
        return !strict ? type : Relationship.Office + kind switch { "customProperties" => "custom-properties", "extendedProperties" => "extended-properties", _ => kind };
    }
}
