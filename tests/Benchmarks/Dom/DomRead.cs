using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>An edited master: open both, compare the answers' text, take over what differs, save.</summary>
internal sealed class DomRead(byte[] current, byte[] edited)
{
    public void Run(Stream output)
    {
        using MemoryStream copy = DomControls.Copy(current);
        using (WordprocessingDocument standing = WordprocessingDocument.Open(copy, isEditable: true))
        using (WordprocessingDocument upload = WordprocessingDocument.Open(new MemoryStream(edited, writable: false), isEditable: false))
        {
            Dictionary<string, SdtBlock> newer = DomControls.ByTag(upload.MainDocumentPart!);
            foreach ((string tag, SdtBlock control) in DomControls.ByTag(standing.MainDocumentPart!))
            {
                if (tag.StartsWith("oi:answer:", StringComparison.Ordinal) && newer.TryGetValue(tag, out SdtBlock? other) && other.InnerText != control.InnerText)
                {
                    control.SdtContentBlock = (SdtContentBlock)other.SdtContentBlock!.CloneNode(deep: true);
                }
            }
        }

        copy.WriteTo(output);
    }
}
