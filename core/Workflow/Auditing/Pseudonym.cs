using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Workflow.Auditing;

/// <summary>
/// What the audit chain of one assessment calls a person: a commitment to the Entra object id under a salt that stands in
/// a row of its own. While the row is there, anybody can check who is meant, and nobody can make the name mean somebody
/// else; once it is erased, the name leads to nobody, and the chain is as whole as before.
/// </summary>
/// <param name="ObjectId">Entra object id, in lower case.</param>
/// <param name="Salt">32 random bytes, lower-case hexadecimal.</param>
public sealed record Pseudonym(string ObjectId, string Salt)
{
    private const string Prefix = "person:";
    private const int Digits = 40;

    /// <summary>The product itself; it has no pseudonym.</summary>
    public const string System = "system";

    /// <summary>HMAC-SHA256 of the object id, its first 160 bits.</summary>
    [JsonIgnore]
    public string Name => Prefix + Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(Salt), Encoding.UTF8.GetBytes(ObjectId)))[..Digits];

    public static Pseudonym New(string objectId) => new(objectId.ToLowerInvariant(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
}
