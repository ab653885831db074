using System.Globalization;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The addresses a part, or a piece of one, links to; one relationship each.</summary>
internal sealed class LinkTable(NumberSource numbers)
{
    private readonly Dictionary<string, string> _idByAddress = new(StringComparer.Ordinal);

    public IEnumerable<Relationship> Relationships => _idByAddress.Select(entry => new Relationship(entry.Value, Relationship.Hyperlink, entry.Key, true));

    /// <param name="address">As <c>SafeLink</c> gave it.</param>
    /// <returns>An id no other link of the assessment's documents has.</returns>
    public string IdOf(string address)
    {
        if (!_idByAddress.TryGetValue(address, out string? id))
        {
            _idByAddress.Add(address, id = "L" + numbers.NextId().ToString(CultureInfo.InvariantCulture));
        }

        return id;
    }
}
