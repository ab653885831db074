using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What a part of one master refers to; the links that are used get ids of their own in the compilation.</summary>
/// <param name="relationships">Of the part.</param>
/// <param name="prefix">Of the ids; no other part's.</param>
internal sealed class SourceLinks(IEnumerable<Relationship> relationships, string prefix)
{
    private readonly Dictionary<string, Relationship> _byId = First(relationships);
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    /// <summary>Addresses by the id they got.</summary>
    public List<(string Id, string Address)> Used { get; } = [];

    /// <returns>The id in the compilation; null when the link leads nowhere safe.</returns>
    public string? IdOf(string? relationshipId) =>
        relationshipId is not null && _byId.TryGetValue(relationshipId, out Relationship? link) && link is { External: true, Type: Relationship.Hyperlink } ? IdOfAddress(link.Target) : null;

    public string? IdOfAddress(string? address)
    {
        if (SafeLink.Of(address) is not { } safe)
        {
            return null;
        }

        if (!_given.TryGetValue(safe, out string? id))
        {
            _given.Add(safe, id = prefix + Used.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Used.Add((id, safe));
        }

        return id;
    }

    /// <summary>The part of the package a relationship leads to.</summary>
    public string? PartOf(string? relationshipId) =>
        relationshipId is not null && _byId.TryGetValue(relationshipId, out Relationship? found) && !found.External ? found.Target : null;

    private static Dictionary<string, Relationship> First(IEnumerable<Relationship> relationships)
    {
        var byId = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        foreach (Relationship relationship in relationships)
        {
            byId.TryAdd(relationship.Id, relationship);
        }

        return byId;
    }
}
