using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>WordprocessingML elements and attributes in as few letters as possible (ECMA-376 part 1, section 17).</summary>
internal static class Wml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XName ValName = W + "val";

    public static XElement El(string name, params object?[] content) => new(W + name, content);

    public static XElement Val(string name, object value) => new(W + name, new XAttribute(ValName, value));

    public static XAttribute At(string name, object value) => new(W + name, value);

    public static bool Is(this XElement element, string name) => element.Name.Namespace == W && element.Name.LocalName == name;

    public static XElement? Child(this XElement? element, string name) => element?.Element(W + name);

    public static string? Attr(this XElement? element, string name) => element?.Attribute(W + name)?.Value;

    /// <summary>The <c>w:val</c> of a child element.</summary>
    public static string? ValOf(this XElement? element, string child) => element.Child(child)?.Attribute(ValName)?.Value;

    /// <summary>An on/off property: present without <c>w:val</c> means on (section 17.17.4).</summary>
    /// <returns>Null when the property is not there.</returns>
    public static bool? Flag(this XElement? element, string child) =>
        element.Child(child) is { } found ? found.Attribute(ValName)?.Value is not ("0" or "false" or "off" or "none") : null;
}
