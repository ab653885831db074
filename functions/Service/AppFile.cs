using System.Security.Cryptography;

namespace OfficeIntegration.Functions.Service;

/// <summary>A file of the web app as it is sent.</summary>
/// <param name="Encoding">How <paramref name="Content"/> is packed; null when it is not.</param>
/// <param name="IsPacked">There is a packed form, so that what is sent depends on what the caller can unpack.</param>
/// <param name="Lasts">What the address gives never changes: its name is made from its content.</param>
public sealed record AppFile(byte[] Content, string ContentType, string? Encoding, bool IsPacked, bool Lasts)
{
    /// <summary>With quotation marks.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content))[..16]}\"";
}
