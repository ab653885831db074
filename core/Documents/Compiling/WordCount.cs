namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Counts words as Word does: what stands between spaces, and each Chinese character.</summary>
internal sealed class WordCount
{
    private bool _inWord;

    public long Words { get; set; }

    public void Add(string text)
    {
        foreach (char c in text)
        {
            bool ideograph = c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
            bool within = !ideograph && !char.IsWhiteSpace(c);
            Words += ideograph || (within && !_inWord) ? 1 : 0;
            _inWord = within;
        }
    }

    /// <summary>A paragraph, a line or a cell is over: what comes begins a word.</summary>
    public void Break() => _inWord = false;
}
