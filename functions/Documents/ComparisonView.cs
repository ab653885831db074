using OfficeIntegration.Core.Documents.Comparing;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Documents;

/// <summary>What changed between two versions of the master.</summary>
/// <param name="Parts">In the order of the document.</param>
/// <param name="Left">How many further texts are not among the parts, since there are too many words; download both versions to see them.</param>
public sealed record ComparisonView(ComparedVersionView Older, ComparedVersionView Newer, IReadOnlyList<ComparedPartView> Parts, int Left)
{
    public static ComparisonView Of(VersionComparison comparison) => new(
        ComparedVersionView.Of(comparison.Older), ComparedVersionView.Of(comparison.Newer), [.. comparison.Parts.Select(ComparedPartView.Of)], comparison.Left);
}

/// <param name="By">Entra object id.</param>
public sealed record ComparedVersionView(int Version, DateTimeOffset At, VersionOrigin Origin, string By)
{
    public static ComparedVersionView Of(DocumentVersion version) => new(version.Number, version.At, version.Origin, version.By);
}

/// <summary>One text in both versions.</summary>
/// <param name="ItemKey">Null for text outside the items.</param>
/// <param name="Name">Of whom it is; null for text that is nobody's in particular.</param>
/// <param name="Organisation">Of the same.</param>
/// <param name="Older">Null where it did not stand in the older version.</param>
/// <param name="Newer">Null where it does not stand in the newer version.</param>
/// <param name="Words">All of them without what was added are the older text, without what was removed the newer.</param>
public sealed record ComparedPartView(
    string? ItemKey, string? Name, string? Organisation, StandingText? Older, StandingText? Newer, IReadOnlyList<ComparedWords> Words)
{
    public static ComparedPartView Of(ComparedPart part) => new(
        part.Text.IsItem ? part.Text.Place : null, part.By?.Name, part.By?.Organisation, part.Text.Older, part.Text.Newer, part.Text.Words);
}
