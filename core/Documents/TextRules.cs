namespace OfficeIntegration.Core.Documents;

/// <summary>Why a text cannot be kept as an answer.</summary>
public enum TextProblem
{
    /// <summary>A control character other than line feed, tab and carriage return.</summary>
    ControlCharacter,

    /// <summary>Half of a surrogate pair, or a code point that XML 1.0 (section 2.2) cannot hold.</summary>
    BrokenCharacter,

    /// <summary>More than <see cref="DocumentLimits.MaxAnswerChars"/> characters.</summary>
    TooLong,
}

/// <summary>What a typed text must be before it is parsed or stored.</summary>
public static class TextRules
{
    /// <returns>The first problem found; null when the text can be kept as it is.</returns>
    public static TextProblem? Check(string text)
    {
        if (text.Length > DocumentLimits.MaxAnswerChars)
        {
            return TextProblem.TooLong;
        }

        for (int at = 0; at < text.Length; at++)
        {
            if (ProblemAt(text, at) is { } problem)
            {
                return problem;
            }

            at += char.IsHighSurrogate(text[at]) ? 1 : 0;
        }

        return null;
    }

    private static TextProblem? ProblemAt(string text, int at) => text[at] switch
    {
        '\n' or '\r' or '\t' => null,
        var c when char.IsControl(c) => TextProblem.ControlCharacter,
        '\uFFFE' or '\uFFFF' => TextProblem.BrokenCharacter,
        var c when char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) => null,
        var c when char.IsSurrogate(c) => TextProblem.BrokenCharacter,
        _ => null,
    };
}
