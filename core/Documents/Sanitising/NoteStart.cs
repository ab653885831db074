using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>The space or tab editors put between the number of a note and its words; it is written anew with the number.</summary>
internal static class NoteStart
{
    public static void Trim(XElement paragraph)
    {
        foreach (XElement piece in paragraph.Descendants().Where(element => element.Parent!.Is("r") && !element.Is("rPr")).ToArray())
        {
            string words = piece.Is("t") ? piece.Value.TrimStart() : piece.Is("tab") ? "" : piece.Name.LocalName;
            if (words.Length > 0)
            {
                if (piece.Is("t"))
                {
                    piece.Value = words;
                }

                return;
            }

            Remove(piece);
        }
    }

    private static void Remove(XElement piece)
    {
        XElement run = piece.Parent!;
        piece.Remove();
        if (run.Elements().All(element => element.Is("rPr")))
        {
            run.Remove();
        }
    }
}
