using System.Text;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>What a file is by its first bytes, before anything parses it.</summary>
internal static class FileKind
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="DocumentRejectedException">Not a zip container; a password-protected one is an OLE file ([MS-OFFCRYPTO] 2.3.4.4).</exception>
    public static void RequireZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(CompoundFile))
        {
            throw bytes.IndexOf(EncryptedPackage) >= 0
                ? new DocumentRejectedException(DocumentRejection.Protected, "Encrypted package.")
                : new DocumentRejectedException(DocumentRejection.NotWordDocument, "OLE compound file.");
        }

        if (!bytes.StartsWith(Zip))
        {
            throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "No zip container.");
        }
    }
}
