namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Footnotes and endnotes of one master; in the compilation all are footnotes, numbered in the order of their references.
/// </summary>
internal sealed class SourceNotes
{
    private readonly Dictionary<string, (int Start, int Length)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>What the notes say, one behind the other.</summary>
    public MarkupBuffer Written { get; } = new();

    public int Count => _known.Count;

    /// <summary>The number of the first note; known when those of the masters before are.</summary>
    public int From { get; set; }

    /// <param name="key">Kind and id of the note.</param>
    /// <param name="start">Where in <see cref="Written"/> it begins; it ends where that ends.</param>
    public void Add(string key, int start) => _known.TryAdd(key, (start, Written.Length - start));

    /// <returns>The number of the note; null when there is no such note.</returns>
    public int? Number(string key)
    {
        if (!_known.ContainsKey(key))
        {
            return null;
        }

        if (!_given.TryGetValue(key, out int number))
        {
            _given.Add(key, number = From + _order.Count);
            _order.Add(key);
        }

        return number;
    }

    /// <summary>The notes that are referred to, as elements of the footnotes part.</summary>
    public void Write(MarkupBuffer to)
    {
        foreach (string key in _order)
        {
            to.Raw("<w:footnote w:id=\""u8);
            to.Number(_given[key]);
            to.Raw("\">"u8);
            to.Raw(Written.Written.Slice(_known[key].Start, _known[key].Length));
            to.Raw("</w:footnote>"u8);
        }
    }
}
