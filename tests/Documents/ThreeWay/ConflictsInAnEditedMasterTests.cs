using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>A master that comes back from an editor is built anew from safe pieces; open conflicts are among them.</summary>
public sealed class ConflictsInAnEditedMasterTests
{
    [Fact]
    public void TakeIn_OpenConflict_IsStillOpen()
    {
        byte[] current = SampleDocuments.Master();
        string id = "";

        byte[] taken = TakeIn(WordFile.Edit(current, body => id = Conflict(body).Id), current);

        Assert.Equal([id], OpenConflicts.In(WordFile.Body(taken).Elements()));
        WordFile.AssertValid(taken);
    }

    [Fact]
    public void TakeIn_ConflictPartedByAnEditor_IsWholeAgain()
    {
        byte[] current = SampleDocuments.Master();
        string id = "";

        byte[] taken = TakeIn(
            WordFile.Edit(current, body =>
            {
                id = Conflict(body).Id;
                XElement start = body.Descendants(W + "bookmarkStart").Single(mark => mark.Attribute(W + "name")!.Value.EndsWith(id, StringComparison.Ordinal));
                start.AddBeforeSelf(El("bookmarkStart", At("id", 77_777), At("name", start.Attribute(W + "name")!.Value)));
            }),
            current);

        Assert.Equal([id], OpenConflicts.In(WordFile.Body(taken).Elements()));
        WordFile.AssertValid(taken);
    }

    private static TextConflict Conflict(XElement body)
    {
        XElement standing = WordFile.Paragraph(body, "Regional administrations");
        XElement other = new(standing);
        XElement incoming = new(standing);
        other.Descendants(W + "t").First().Value = "Regional authorities take part.";
        incoming.Descendants(W + "t").First().Value = "Regional ministries take part.";
        MergedBlocks merged = Merging.Of([standing], [other], [incoming]);
        XElement placed = merged.Blocks[0];
        placed.Descendants().Where(element => element.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").Remove();
        standing.ReplaceWith(placed);
        return merged.Conflicts.Single();
    }

    private static byte[] TakeIn(byte[] edited, byte[] current) => MasterReading.TakenIn(edited, current);
}
