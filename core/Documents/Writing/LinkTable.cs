using System.Security.Cryptography;
using System.Text;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The addresses a part links to; one relationship each. An address always has the same id, so that blocks written
/// apart can be put side by side.
/// </summary>
internal sealed class LinkTable
{
    private const int HashDigits = 16;

    private readonly Dictionary<string, string> _idByAddress = new(StringComparer.Ordinal);

    /// <param name="existing">Of the part that is written on; what is linked already keeps its id.</param>
    public LinkTable(IEnumerable<Relationship> existing)
    {
        foreach (Relationship link in existing.Where(relationship => relationship.Type == Relationship.Hyperlink))
        {
            _idByAddress.TryAdd(link.Target, link.Id);
        }
    }

    /// <summary>Those that were there and those that were asked for.</summary>
    public IEnumerable<Relationship> Relationships => _idByAddress.Select(entry => new Relationship(entry.Value, Relationship.Hyperlink, entry.Key, true));

    /// <param name="address">As <c>SafeLink</c> gave it.</param>
    /// <returns><c>L</c> and the beginning of the SHA-256 of the address.</returns>
    public string IdOf(string address)
    {
        if (!_idByAddress.TryGetValue(address, out string? id))
        {
            _idByAddress.Add(address, id = "L" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..HashDigits]);
        }

        return id;
    }
}
