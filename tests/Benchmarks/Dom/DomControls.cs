using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>The content controls of a document by tag, found in one walk.</summary>
internal static class DomControls
{
    public static Dictionary<string, SdtBlock> ByTag(MainDocumentPart main)
    {
        var controls = new Dictionary<string, SdtBlock>(StringComparer.Ordinal);
        foreach (SdtBlock control in main.Document!.Body!.Descendants<SdtBlock>())
        {
            if (control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value is { } tag)
            {
                controls.TryAdd(tag, control);
            }
        }

        return controls;
    }

    /// <summary>An expandable copy, as the SDK needs one to write on.</summary>
    public static MemoryStream Copy(byte[] document)
    {
        var copy = new MemoryStream(document.Length * 2);
        copy.Write(document);
        copy.Position = 0;
        return copy;
    }
}
