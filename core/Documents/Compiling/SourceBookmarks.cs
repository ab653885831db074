using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>People's bookmarks of one master, under names and numbers of their own in the compilation.</summary>
/// <param name="prefix">Of the names; no other master's.</param>
/// <param name="from">First number; no other master's lie within <see cref="Most"/> of it.</param>
internal sealed class SourceBookmarks(string prefix, int from)
{
    /// <summary>How many bookmarks of one master are kept.</summary>
    public const int Most = 10_000;

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a bookmark was made here and only serves its master.</summary>
    public static bool IsOurs(string name) => name.StartsWith("_oi_", StringComparison.Ordinal) || name.StartsWith("_Toc", StringComparison.Ordinal) || name == "_GoBack";

    /// <summary>The name in the compilation, whether or not the bookmark has been met yet.</summary>
    public string NameOf(string name) =>
        prefix.Length + name.Length <= DocumentLimits.MaxBookmarkName && name.All(c => char.IsLetterOrDigit(c) || c == '_') ? prefix + name : prefix + "h" + RichTextDigest.Of(name);

    public void Start(string id, string name, MarkupBuffer to)
    {
        if (name.Length == 0 || IsOurs(name) || _names.Count >= Most || _open.ContainsKey(id) || !_names.Add(NameOf(name)))
        {
            return;
        }

        _open.Add(id, from + _names.Count);
        to.Raw("<w:bookmarkStart w:id=\""u8);
        to.Number(_open[id]);
        to.Raw("\" w:name=\""u8);
        to.Text(NameOf(name), attribute: true);
        to.Raw("\"/>"u8);
    }

    public void End(string id, MarkupBuffer to)
    {
        if (_open.Remove(id, out int number))
        {
            WriteEnd(number, to);
        }
    }

    /// <summary>Closes what was left open; the schema wants every start to have its end.</summary>
    public void CloseAll(MarkupBuffer to)
    {
        foreach (int number in _open.Values.Order())
        {
            WriteEnd(number, to);
        }

        _open.Clear();
    }

    private static void WriteEnd(int number, MarkupBuffer to)
    {
        to.Raw("<w:bookmarkEnd w:id=\""u8);
        to.Number(number);
        to.Raw("\"/>"u8);
    }
}
