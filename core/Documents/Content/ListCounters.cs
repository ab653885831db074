using System.Globalization;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Numbers and indents of Markdown list items, so that nesting is read back as it was.</summary>
internal sealed class ListCounters
{
    private readonly List<(int List, bool Ordered, int Count, int Width)> _open = [];
    private readonly Dictionary<int, (int Level, int Count)> _reached = [];

    public void Reset() => _open.Clear();

    /// <summary>The indent and the mark of the next item; a level that skips its parents is brought under the last one.</summary>
    public (string Indent, string Mark) Next(ListItemBlock item)
    {
        int level = Math.Min(item.Level, _open.Count);
        if (_open.Count > level + 1)
        {
            _open.RemoveRange(level + 1, _open.Count - level - 1);
        }

        bool continues = _open.Count > level && _open[level].List == item.List && _open[level].Ordered == item.Ordered;
        int count = continues ? _open[level].Count + 1 : First(item);
        Reach(item, count);
        string mark = item.Ordered ? count.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
        Put(level, (item.List, item.Ordered, count, mark.Length));
        return (new string(' ', _open.Take(level).Sum(open => open.Width)), mark);
    }

    /// <summary>A list that goes on behind other text goes on counting.</summary>
    private int First(ListItemBlock item) => !_reached.TryGetValue(item.List, out (int Level, int Count) reached) ? item.Start : reached.Level == item.Level ? reached.Count + 1 : 1;

    private void Reach(ListItemBlock item, int count)
    {
        if (!item.Ordered)
        {
            return;
        }

        if (!_reached.TryGetValue(item.List, out (int Level, int Count) reached) || reached.Level == item.Level)
        {
            _reached[item.List] = (item.Level, count);
        }
    }

    private void Put(int level, (int, bool, int, int) entry)
    {
        if (_open.Count > level)
        {
            _open[level] = entry;
        }
        else
        {
            _open.Add(entry);
        }
    }
}
