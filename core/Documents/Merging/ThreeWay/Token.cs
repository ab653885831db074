namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

internal enum TokenClass
{
    Word,

    /// <summary>A character of a script that puts no spaces between words.</summary>
    Character,
    Space,
    Punctuation,

    /// <summary>A note, a picture, a field.</summary>
    Thing,
}

/// <summary>The smallest thing that is taken from one side or the other.</summary>
/// <param name="Key">Text and look; what two sides agree on when it is equal.</param>
/// <param name="Text">As it reads.</param>
/// <param name="Look">Of its first letter.</param>
/// <param name="Parts">In order; marks inside a word are among them.</param>
internal sealed record Token(string Key, string Text, TokenClass Class, Look Look, IReadOnlyList<Part> Parts);
