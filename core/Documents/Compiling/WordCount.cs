namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Counts words as Word does: what stands between spaces, and each Chinese character.</summary>
internal sealed class WordCount
{
    private bool _inWord;

    public long Words { get; set; }

    public void Add(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = _inWord;
        foreach (char c in text)
        {
            bool within = c < '\u0080' ? c > ' ' : !char.IsWhiteSpace(c) && !IsIdeograph(c);
            words += within & !inWord || (c >= '\u2E80' && IsIdeograph(c)) ? 1 : 0;
            inWord = within;
        }

        Words += words;
        _inWord = inWord;
    }

    /// <summary>A paragraph, a line or a cell is over: what comes begins a word.</summary>
    public void Break() => _inWord = false;

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
