namespace OfficeIntegration.Core.Documents.Comparing;

/// <summary>How a text stands in one version of a master.</summary>
/// <param name="Answer">Version of the answer that was merged last; 0 for text that is no answer.</param>
/// <param name="Editor">Name of whoever edited it in Word last; empty while nobody has.</param>
public sealed record StandingText(int Answer, string Editor);

/// <summary>One text of a master in two of its versions.</summary>
/// <param name="Place">Key of the item, or name of the part of the document outside the items.</param>
/// <param name="IsItem">False for what is outside the items.</param>
/// <param name="StakeholderId">Whose answer it is; empty for text that is nobody's in particular.</param>
/// <param name="Older">Null where it did not stand in the older version.</param>
/// <param name="Newer">Null where it does not stand in the newer version.</param>
/// <param name="Words">Empty when both say nothing.</param>
public sealed record ComparedText(string Place, bool IsItem, string StakeholderId, StandingText? Older, StandingText? Newer, IReadOnlyList<ComparedWords> Words)
{
    /// <summary>Whether the words differ, or how they are formatted.</summary>
    public bool IsChanged => Words.Any(words => words.Change != WordChange.Same);

    public int Chars => Words.Sum(words => words.Text.Length);
}
