using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Relationship parts (ECMA-376 part 2, section 6.5).</summary>
internal static class PackageRelationships
{
    private static readonly XNamespace Ns = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Where the relationships of a part stand; empty for the package itself.</summary>
    public static string PartOf(string part)
    {
        int slash = part.LastIndexOf('/');
        return $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
    }

    public static IReadOnlyList<Relationship> Read(XDocument? xml, string part) =>
        xml?.Root is { } root ? [.. root.Elements(Ns + "Relationship").Select(element => Of(element, part))] : [];

    private static Relationship Of(XElement element, string part)
    {
        bool external = element.Attribute("TargetMode")?.Value == "External";
        string target = element.Attribute("Target")?.Value ?? "";
        return new Relationship(element.Attribute("Id")?.Value ?? "", StrictNames.TransitionalType(element.Attribute("Type")?.Value ?? ""), external ? target : Absolute(target, part), external);
    }

    private static string Absolute(string target, string part)
    {
        if (target.StartsWith('/'))
        {
            return target.TrimStart('/');
        }

        var path = new List<string>(part.Split('/')[..^1]);
        foreach (string step in target.Split('/'))
        {
            if (step == ".." && path.Count > 0)
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step is not (".." or "." or ""))
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }
}
