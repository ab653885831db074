using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The styles of one master by id; editors rewrite ids, so each goes by its name.</summary>
internal sealed class SourceStyles
{
    private readonly Dictionary<string, StyleUse> _paragraphs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _characters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Marking> _markings = new(StringComparer.Ordinal);
    private readonly StyleUse _plain;

    /// <param name="part">Null for a document without styles.</param>
    /// <param name="suffix">Of the style ids of the master's language.</param>
    public SourceStyles(PooledBytes? part, string suffix)
    {
        _plain = KnownStyles.Paragraph(StyleNames.Normal, suffix);
        if (part is null)
        {
            return;
        }

        using var cursor = new MarkupCursor(part.Bytes);
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth);)
        {
            if (cursor.Name == "style")
            {
                Add(cursor, suffix);
            }
            else
            {
                cursor.Skip();
            }
        }

        cursor.Finish();
    }

    public StyleUse Paragraph(string? id) => id is not null && _paragraphs.TryGetValue(id, out StyleUse? use) ? use : _plain;

    /// <returns>Null when the compilation has no such style.</returns>
    public string? Character(string id) => _characters.GetValueOrDefault(id);

    /// <summary>The label the style is for.</summary>
    public Marking? MarkingOf(string id) => _markings.TryGetValue(id, out Marking marking) ? marking : null;

    private void Add(MarkupCursor cursor, string suffix)
    {
        string type = cursor.Attr("type") ?? "";
        string id = cursor.Attr("styleId") ?? "";
        string name = "";
        for (bool within = cursor.Enter(out int depth); within && cursor.Child(depth); cursor.Skip())
        {
            name = cursor.Name == "name" ? cursor.Attr("val") ?? "" : name;
        }

        if (type == "paragraph")
        {
            _paragraphs.TryAdd(id, KnownStyles.Paragraph(name, suffix));
        }
        else if (type == "character" && KnownStyles.Character(name) is { } known)
        {
            _characters.TryAdd(id, known);
            AddMarking(id, KnownStyles.MarkingOf(name));
        }
    }

    private void AddMarking(string id, Marking? marking)
    {
        if (marking is { } label)
        {
            _markings.TryAdd(id, label);
        }
    }
}
