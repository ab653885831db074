using System.Text;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Takes the properties of one element as they come and writes those that are allowed, each once and in the order the
/// schema wants; what has no rule does not exist.
/// </summary>
internal sealed class PropertyHolder
{
    private readonly Dictionary<string, (int Slot, Func<MarkupCursor, byte[]?>? Rule)> _slots = new(StringComparer.Ordinal);
    private readonly byte[]?[] _values;
    private readonly byte[] _open;
    private readonly byte[] _close;
    private bool _any;

    /// <param name="name">Of the holder, for example <c>pPr</c>.</param>
    public PropertyHolder(string name, Dictionary<string, Func<MarkupCursor, byte[]?>> rules)
    {
        string[] order = SchemaOrder.Of(name)!;
        for (int slot = 0; slot < order.Length; slot++)
        {
            _slots.Add(order[slot], (slot, rules.GetValueOrDefault(order[slot])));
        }

        _values = new byte[]?[order.Length];
        _open = Encoding.UTF8.GetBytes($"<w:{name}>");
        _close = Encoding.UTF8.GetBytes($"</w:{name}>");
    }

    /// <summary>Takes the property the cursor stands on; leaves the cursor where it is.</summary>
    public void Take(MarkupCursor cursor)
    {
        if (_slots.TryGetValue(cursor.Name, out var property) && property.Rule is { } rule)
        {
            Set(property.Slot, rule(cursor));
        }
    }

    /// <summary>A property that is written whatever stands in the source.</summary>
    public void Set(string name, byte[] markup) => Set(_slots[name].Slot, markup);

    /// <summary>Writes what was taken with its holder, and forgets it; nothing when there is nothing.</summary>
    public void Write(MarkupBuffer to)
    {
        int start = to.Length;
        to.Raw(_open);
        int inside = to.Length;
        WriteInside(to);
        if (to.Length == inside)
        {
            to.Cut(start);
        }
        else
        {
            to.Raw(_close);
        }
    }

    /// <summary>Writes what was taken, and forgets it.</summary>
    public void WriteInside(MarkupBuffer to)
    {
        for (int slot = 0; _any && slot < _values.Length; slot++)
        {
            if (_values[slot] is { } value)
            {
                to.Raw(value);
                _values[slot] = null;
            }
        }

        _any = false;
    }

    private void Set(int slot, byte[]? markup)
    {
        _values[slot] ??= markup;
        _any |= markup is not null;
    }
}
