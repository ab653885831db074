using System.Globalization;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The lists of one master: which of their levels count, and which number each gets in the compilation.</summary>
internal sealed class SourceLists
{
    private const int Levels = 9;

    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <param name="part">Null for a document without lists.</param>
    public SourceLists(PooledBytes? part)
    {
        if (part is null)
        {
            return;
        }

        using var cursor = new MarkupCursor(part.Bytes);
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth);)
        {
            AddFrom(cursor);
        }

        cursor.Finish();
    }

    /// <summary>How many numbers the lists may need.</summary>
    public int Count => _kinds.Count;

    /// <summary>Levels met of each numbered list that was used, a bit each, in the order of their numbers.</summary>
    public List<int> Used { get; } = [];

    /// <summary>The number of the first numbered list; known when those of the masters before are.</summary>
    public int From { get; set; }

    /// <returns>The <c>w:numId</c> in the compilation; null when there is no such list.</returns>
    public int? Number(string id, int level)
    {
        if (!_kinds.TryGetValue(id, out string? kind) || !_counted.TryGetValue(kind, out int counted) || (counted & (1 << (level + Levels))) != 0)
        {
            return null;
        }

        if ((counted & (1 << level)) == 0)
        {
            return CompilationLists.Bullets;
        }

        if (!_given.TryGetValue(id, out int number))
        {
            _given.Add(id, number = Used.Count);
            Used.Add(0);
        }

        Used[number] |= 1 << level;
        return From + number;
    }

    private void AddFrom(MarkupCursor cursor)
    {
        switch (cursor.Name)
        {
            case "abstractNum":
                _counted.TryAdd(cursor.Attr("abstractNumId") ?? "", Counted(cursor));
                break;
            case "num":
                _kinds.TryAdd(cursor.Attr("numId") ?? "", Kind(cursor));
                break;
            default:
                cursor.Skip();
                break;
        }
    }

    /// <summary>A bit per level that counts, and nine further up a bit per level without any sign.</summary>
    private static int Counted(MarkupCursor cursor)
    {
        int counted = 0;
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth);)
        {
            bool known = int.TryParse(cursor.Attr("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level < Levels;
            if (cursor.Name == "lvl" && known)
            {
                counted |= Format(cursor) switch { "bullet" => 0, "none" => 1 << (level + Levels), _ => 1 << level };
            }
            else
            {
                cursor.Skip();
            }
        }

        return counted;
    }

    private static string Format(MarkupCursor cursor)
    {
        string format = "none";
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth); cursor.Skip())
        {
            format = cursor.Name == "numFmt" ? cursor.Attr("val") ?? format : format;
        }

        return format;
    }

    private static string Kind(MarkupCursor cursor)
    {
        string kind = "";
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth); cursor.Skip())
        {
            kind = cursor.Name == "abstractNumId" ? cursor.Attr("val") ?? kind : kind;
        }

        return kind;
    }
}
