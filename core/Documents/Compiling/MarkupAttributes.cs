using System.Buffers;
using System.Text;
using System.Xml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The attributes of the element the walk stands on; values are decoded when they are asked for.</summary>
internal sealed class MarkupAttributes(byte[] part)
{
    private static readonly SearchValues<byte> Breaks = SearchValues.Create("\n\t"u8);

    private readonly RepeatedTexts _texts = new();
    private readonly List<(MarkupName Name, int From, int Length)> _all = [];

    public int Count => _all.Count;

    public (MarkupName Name, string Value) this[int index] => (_all[index].Name, Value(_all[index].From, _all[index].Length));

    public void Clear() => _all.Clear();

    /// <param name="element">The number of the element.</param>
    /// <param name="from">Where in the part the value stands, between its quotes.</param>
    /// <exception cref="XmlException">The element has this attribute already, or its value is none.</exception>
    /// <exception cref="DocumentRejectedException">More attributes than an element has.</exception>
    public void Add(MarkupName name, int element, int from, int length)
    {
        if (name.LastElement == element)
        {
            throw new XmlException("An attribute that is there twice.");
        }

        if (_all.Count == DocumentLimits.MaxXmlAttributes)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "More attributes than an element has.");
        }

        Check(part.AsSpan(from, length));
        name.LastElement = element;
        _all.Add((name, from, length));
    }

    /// <summary>Whether every prefix stands for a namespace.</summary>
    public bool AreKnown()
    {
        bool known = true;
        foreach ((MarkupName name, _, _) in _all)
        {
            known &= name.AttributeSpace is not null;
        }

        return known;
    }

    /// <returns>Null when there is none of that name.</returns>
    public string? Find(string local, string space)
    {
        foreach ((MarkupName name, int from, int length) in _all)
        {
            if (name.Local == local && name.AttributeSpace == space)
            {
                return Value(from, length);
            }
        }

        return null;
    }

    private static void Check(ReadOnlySpan<byte> value)
    {
        for (int at = value.IndexOfAny((byte)'<', (byte)'&'); at >= 0; at = value.IndexOfAny((byte)'<', (byte)'&'))
        {
            value = value[at] == '<' ? throw new XmlException("A tag inside a tag.") : value[(at + MarkupReference.Read(value[at..], out _))..];
        }
    }

    /// <summary>Line ends and tabs that are written as they are count as spaces (XML 1.0, section 3.3.3).</summary>
    private string Value(int from, int length)
    {
        ReadOnlySpan<byte> value = part.AsSpan(from, length);
        return value.IndexOfAny((byte)'&', (byte)'\n', (byte)'\t') < 0 ? _texts.Of(value) : Resolved(value);
    }

    private static string Resolved(ReadOnlySpan<byte> value)
    {
        byte[] spaced = value.ToArray();
        spaced.AsSpan().ReplaceAny(Breaks, (byte)' ');
        using var resolved = new MarkupBuffer();
        MarkupReference.Resolve(spaced, resolved);
        return Encoding.UTF8.GetString(resolved.Written);
    }
}
