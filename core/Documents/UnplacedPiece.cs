using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents;

/// <summary>Where a text stood that belongs to no answer.</summary>
public enum UnplacedPlace
{
    /// <summary>Before the first item.</summary>
    Before,

    /// <summary>After an item and before the next.</summary>
    After,

    /// <summary>In an item, but in the place of the questionnaire's own text.</summary>
    In,

    /// <summary>In a second copy of an item.</summary>
    InCopy,

    /// <summary>No place in the text: a comment of an editor.</summary>
    Beside,
}

/// <summary>Text that belongs to no answer; shown, never dropped.</summary>
/// <param name="ItemKey">The item the place is told by; null when there is none.</param>
public sealed record UnplacedPiece(string Text, UnplacedPlace Place, string? ItemKey)
{
    /// <summary>The text with a hint where it stood, in one line of words; the text alone when there is no place.</summary>
    public string Sentence(TextsInLanguage texts) =>
        ItemKey is null ? Text : texts.Format(Key, ("item", ItemKey), ("text", Text));

    private string Key => Place switch
    {
        UnplacedPlace.Before => "unplaced.before",
        UnplacedPlace.After => "unplaced.after",
        UnplacedPlace.In => "unplaced.in",
        UnplacedPlace.InCopy => "unplaced.copy",
        _ => "unplaced.beside",
    };
}
