using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>One part of a master on its way into the compilation.</summary>
/// <param name="Region">Null in a part that is taken over as a whole.</param>
/// <param name="Texts">Of the compilation.</param>
internal sealed record Scope(MarkupCursor Cursor, MarkupBuffer To, SourceLinks Links, Chapter Chapter, RegionTracker? Region, TextsInLanguage Texts)
{
    /// <summary>Whether numbers may be given to notes and bookmarks met now.</summary>
    public bool IsCertain => Region is null || Region.IsCertain;
}
