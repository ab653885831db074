using System.Globalization;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The addresses a document links to; one relationship each.</summary>
internal sealed class LinkTable
{
    private const string Prefix = "rIdL";

    private readonly Dictionary<string, string> _idByAddress = new(StringComparer.Ordinal);
    private int _last;

    public LinkTable(IEnumerable<Relationship> existing)
    {
        foreach (Relationship link in existing.Where(relationship => relationship.Type == Relationship.Hyperlink))
        {
            _idByAddress.TryAdd(link.Target, link.Id);
            _last = Math.Max(_last, link.Id.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(link.Id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0);
        }
    }

    /// <param name="address">As <c>SafeLink</c> gave it.</param>
    public string IdOf(string address)
    {
        if (!_idByAddress.TryGetValue(address, out string? id))
        {
            _idByAddress.Add(address, id = Prefix + (++_last).ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }

    public IEnumerable<Relationship> Relationships => _idByAddress.Select(entry => new Relationship(entry.Value, Relationship.Hyperlink, entry.Key, true));
}
