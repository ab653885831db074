using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Turns written blocks into an insertion somebody can accept or reject in Word (section 17.13.5).</summary>
/// <param name="author">Shown by Word as the one who inserted.</param>
internal sealed class TrackedInsertion(string author, DateTimeOffset at, MarkupIds ids)
{
    public IReadOnlyList<XElement> Of(IReadOnlyList<XElement> blocks)
    {
        foreach (XElement paragraph in blocks.SelectMany(block => block.DescendantsAndSelf(W + "p")))
        {
            Mark(paragraph);
        }

        foreach (XElement row in blocks.SelectMany(block => block.DescendantsAndSelf(W + "tr")))
        {
            row.Child("trPr")!.Add(Revision());
        }

        return blocks;
    }

    private void Mark(XElement paragraph)
    {
        foreach (XElement run in paragraph.Descendants(W + "r").ToArray())
        {
            XElement insertion = Revision();
            run.ReplaceWith(insertion);
            insertion.Add(run);
        }

        paragraph.Child("pPr")!.Add(El("rPr", Revision()));
    }

    private XElement Revision() => El("ins", At("id", ids.Next()), At("author", author), At("date", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
}
