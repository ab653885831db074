using System.Buffers.Binary;
using System.Security.Cryptography;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// The first 128 bits of a SHA-256. A version's table names its pieces by them, theirs the pieces below, so that the
/// hash of the uppermost table stands for every byte of the version.
/// </summary>
internal static class ContentHash
{
    public static UInt128 Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
