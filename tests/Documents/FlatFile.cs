using DocumentFormat.OpenXml.Packaging;

namespace OfficeIntegration.Tests.Documents;

/// <summary>A Word file as one XML file, made by the vendor's library, as Word gives it to an add-in.</summary>
internal static class FlatFile
{
    public static string Of(byte[] document)
    {
        using var opened = WordprocessingDocument.Open(new MemoryStream(document), false);
        return opened.ToFlatOpcString();
    }

    public static byte[] ToContainer(string flat)
    {
        using var stream = new MemoryStream();
        using (WordprocessingDocument.FromFlatOpcString(flat, stream, isEditable: true))
        {
            // Closing writes it.
        }

        return stream.ToArray();
    }
}
