namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>The words of a block, counted; for saying how alike two blocks are.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Words in it, repeated ones counted each time.</summary>
    public int Size { get; private set; }

    public void Add(string word, int times = 1)
    {
        _counts[word] = _counts.GetValueOrDefault(word) + times;
        Size += times;
    }

    public void Add(WordBag other)
    {
        foreach ((string word, int times) in other._counts)
        {
            Add(word, times);
        }
    }

    /// <returns>0 for nothing in common, 1 for the same words (the coefficient of Dice).</returns>
    public double Likeness(WordBag other)
    {
        if (Size + other.Size == 0)
        {
            return 1;
        }

        (WordBag less, WordBag more) = _counts.Count <= other._counts.Count ? (this, other) : (other, this);
        int common = less._counts.Sum(word => Math.Min(word.Value, more._counts.GetValueOrDefault(word.Key)));
        return 2.0 * common / (Size + other.Size);
    }
}
