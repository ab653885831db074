using System.Security.Cryptography;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>Documents that once did harm, kept as files and handed in again with every run.</summary>
internal static class Corpus
{
    private static readonly string Folder = Repository.PathOf("tests", "Assets", "Corpus");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.docx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <returns>The file's name, the same for the same bytes.</returns>
    public static string Keep(byte[] document)
    {
        string name = Convert.ToHexStringLower(SHA256.HashData(document))[..16] + ".docx";
        File.WriteAllBytes(Path.Combine(Folder, name), document);
        return name;
    }
}
