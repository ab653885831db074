using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A piece of a paragraph: text, something else in a run, or a mark beside runs.</summary>
/// <param name="Shells">Around it, outermost first.</param>
/// <param name="Properties">Of its run; null for none and for a mark beside runs.</param>
/// <param name="PropertiesKey">Pieces of one key and the same shells stand in one run.</param>
/// <param name="Text">Null for anything but text.</param>
/// <param name="Content">Null for text.</param>
internal sealed record Part(IReadOnlyList<Shell> Shells, XElement? Properties, string PropertiesKey, string? Text, XElement? Content)
{
    /// <summary>It has no width: a bookmark, a comment's range or reference, something deleted.</summary>
    public bool IsMark { get; init; }

    public bool InRun { get; init; } = true;

    /// <summary>What tells this mark from others in the document; empty for what is no mark.</summary>
    public string MarkKey { get; init; } = "";

    /// <summary>Of a mark: what stands before words rather than behind them.</summary>
    public bool Opens => Content?.Name.LocalName is "bookmarkStart" or "commentRangeStart" or "permStart";
}
