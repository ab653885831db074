using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Tests.Support;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>An editor numbers everything anew and writes runs its own way; a conflict is still known by its bookmark and its offer.</summary>
public sealed class ConflictsInLibreOfficeTests
{
    private static readonly XElement[] Basis = [P("The energy sector is critical."), P("Water is managed by the regions."), P("Banks report incidents."), Table(["Energy", "12"], ["Water", "3"], ["Health", "9"]), P("The end.")];

    private static readonly XElement[] Current = [P(["The ", .. Commented(5, "transport"), " sector is critical."]), P("Banks report all incidents."), Table(["Energy", "14"], ["Health", "9"]), P("The ", Inserted(6, "Wang", "very "), "end.")];

    private static readonly XElement[] Incoming = [P("The health sector is critical."), P("Water is managed by the towns."), Table(["Energy", "13"], ["Water", "4"], ["Health", "9"]), P("The end.")];

    [Fact]
    public void Conflicts_SavedTwice_AreStillOpen()
    {
        (MergedBlocks merged, XElement[] saved) = Saved();

        Assert.Equal(5, merged.Conflicts.Count);
        Assert.Equal(merged.Conflicts.Select(conflict => conflict.Id), OpenConflicts.In(saved));
    }

    [Theory]
    [InlineData(ConflictChoice.Mine)]
    [InlineData(ConflictChoice.Theirs)]
    [InlineData(ConflictChoice.Both)]
    public void Conflicts_SavedTwice_AreDecidedAsBefore(ConflictChoice choice)
    {
        (MergedBlocks merged, XElement[] saved) = Saved();

        string before = Read(Decided(merged, merged.Blocks, choice));
        IReadOnlyList<XElement> after = Decided(merged, saved, choice);

        Assert.Equal(before, Read(after));
        Assert.DoesNotContain(after.Descendants(W + "ins"), insertion => insertion.Attribute(W + "author")!.Value == Merging.Theirs);
        Assert.Single(after.Descendants(W + "commentReference"));
    }

    private static IReadOnlyList<XElement> Decided(MergedBlocks merged, IReadOnlyList<XElement> blocks, ConflictChoice choice) =>
        merged.Conflicts.Aggregate(blocks, (standing, conflict) => ConflictDecision.Apply(standing, conflict.Id, choice).Blocks);

    private static (MergedBlocks Merged, XElement[] Saved) Saved()
    {
        var merging = new Merging();
        MergedBlocks merged = merging.Merge(Basis, Current, Incoming);
        Merging.AssertValid(merged.Blocks, merging.Comments);
        byte[] saved = LibreOffice.Saved(LibreOffice.Saved(Merging.Document(merged.Blocks, merging.Comments)));
        return (merged, [.. WordFile.Body(saved).Elements().Where(block => block.Name.LocalName is "p" or "tbl")]);
    }
}
