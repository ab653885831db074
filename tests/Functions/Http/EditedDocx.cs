using System.IO.Compression;
using System.Text;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>A .docx in which somebody typed other words.</summary>
public static class EditedDocx
{
    public static string TextOf(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static byte[] Replace(byte[] docx, string old, string words)
    {
        string before = TextOf(docx);
        Assert.Contains(old, before, StringComparison.Ordinal);
        return With(docx, "word/document.xml", Encoding.UTF8.GetBytes(before.Replace(old, words, StringComparison.Ordinal)));
    }

    /// <summary>The same file with one part more, or another one under the same name.</summary>
    public static byte[] With(byte[] docx, string part, byte[] content)
    {
        var copy = new MemoryStream();
        copy.Write(docx);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using Stream entry = zip.CreateEntry(part).Open();
            entry.Write(content);
        }

        return copy.ToArray();
    }
}
