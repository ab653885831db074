namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>A stretch of text that runs one way.</summary>
internal readonly record struct DirectedText(string Text, bool RightToLeft);

/// <summary>
/// Cuts text where its direction changes, because Word takes the direction of a run from <c>w:rtl</c> and not from
/// the Unicode bidirectional algorithm (UAX #9) alone.
/// </summary>
internal static class TextDirection
{
    private const string Opening = "([{<\u00AB";
    private const string Closing = ")]}>\u00BB";
    private const string JoinsNumbers = " \u00A0/-.:,+_";

    /// <summary>Whether a paragraph with this text reads from right to left.</summary>
    /// <param name="otherwise">The answer for a text without letters.</param>
    public static bool IsRightToLeft(string text, bool otherwise)
    {
        int right = 0;
        int left = 0;
        bool? first = null;
        foreach (char c in text)
        {
            if (IsRight(c))
            {
                right++;
                first ??= true;
            }
            else if (char.IsLetter(c))
            {
                left++;
                first ??= false;
            }
        }

        return first switch { null => otherwise, true => right * 2 >= left, false => right > left };
    }

    /// <summary>Pieces that together are the text; neighbours differ in direction.</summary>
    /// <param name="paragraph">Direction of the paragraph the text stands in.</param>
    public static IReadOnlyList<DirectedText> Split(string text, bool paragraph)
    {
        if (!paragraph && !HasRight(text))
        {
            return [new DirectedText(text, false)];
        }

        bool?[] strong = Strong(text);
        PairBrackets(text, strong, paragraph);
        bool[] resolved = Resolved(strong, paragraph);
        var pieces = new List<DirectedText>();
        for (int from = 0, to = 1; from < text.Length; from = to++)
        {
            while (to < text.Length && resolved[to] == resolved[from])
            {
                to++;
            }

            pieces.Add(new DirectedText(text[from..to], resolved[from]));
        }

        return pieces;
    }

    private static bool HasRight(string text)
    {
        foreach (char c in text)
        {
            if (IsRight(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRight(char c) => c is (>= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669')) or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE');

    private static bool?[] Strong(string text)
    {
        var strong = new bool?[text.Length];
        for (int at = 0; at < text.Length; at++)
        {
            strong[at] = IsRight(text[at]) ? true
                : char.IsLetter(text[at]) || char.IsSurrogate(text[at]) ? false
                : char.IsDigit(text[at]) ? OfNumber(text, strong, at)
                : null;
        }

        return strong;
    }

    /// <summary>
    /// A number belongs to the name before it: ISO/IEC 27001, A/RES/64/211; and so does one behind an Arabic word (UAX #9,
    /// rule W2). Arabic digits never go with a Latin name.
    /// </summary>
    private static bool? OfNumber(string text, bool?[] strong, int at)
    {
        int before = at - 1;
        while (before >= 0 && strong[before] is null && JoinsNumbers.Contains(text[before], StringComparison.Ordinal))
        {
            before--;
        }

        bool? name = before >= 0 ? strong[before] : null;
        return name == false && !char.IsAsciiDigit(text[at]) ? null : name;
    }

    /// <summary>Brackets around text of the other direction only go with it when such text stands before them too (UAX #9, rule N0).</summary>
    private static void PairBrackets(string text, bool?[] strong, bool paragraph)
    {
        var open = new Stack<int>();
        for (int at = 0; at < text.Length; at++)
        {
            if (Opening.Contains(text[at], StringComparison.Ordinal))
            {
                open.Push(at);
            }
            else if (open.Count > 0 && Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind && Opening[kind] == text[open.Peek()])
            {
                int from = open.Pop();
                strong[from] = strong[at] = Inside(strong, from, at, paragraph);
            }
        }
    }

    private static bool? Inside(bool?[] strong, int from, int to, bool paragraph)
    {
        var inside = strong.AsSpan(from + 1, to - from - 1);
        if (inside.Contains(paragraph))
        {
            return paragraph;
        }

        int before = from - 1;
        while (before >= 0 && strong[before] is null)
        {
            before--;
        }

        bool other = inside.Contains(!paragraph) && before >= 0 && strong[before] == !paragraph;
        return other ? !paragraph : inside.Contains(!paragraph) ? paragraph : null;
    }

    private static bool[] Resolved(bool?[] strong, bool paragraph)
    {
        var resolved = new bool[strong.Length];
        for (int at = 0; at < strong.Length;)
        {
            int end = at;
            while (end < strong.Length && strong[end] is null)
            {
                end++;
            }

            bool before = at == 0 ? paragraph : resolved[at - 1];
            bool after = end == strong.Length ? paragraph : strong[end]!.Value;
            resolved.AsSpan(at, end - at).Fill(before == after ? before : paragraph);
            if (end < strong.Length)
            {
                resolved[end] = after;
            }

            at = end + 1;
        }

        return resolved;
    }
}
