using System.IO.Hashing;
using System.Text;
using System.Xml;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// The names of one part, found by their bytes: each is decoded, checked (Namespaces in XML 1.0, section 3) and counted
/// against <see cref="DocumentLimits"/> when it is met first.
/// </summary>
internal sealed class MarkupNames
{
    /// <summary>Nobody who writes a document can choose names that collide.</summary>
    private static readonly long Seed = Random.Shared.NextInt64();

    private readonly BoundedNames _texts = new();
    private readonly Dictionary<string, MarkupPrefix> _prefixes = new(StringComparer.Ordinal);
    private MarkupName?[] _slots = new MarkupName?[256];
    private int _count;

    public MarkupNames()
    {
        Default = Prefix("");
        Default.Space = "";
        Prefix("xml").Space = "http://www.w3.org/XML/1998/namespace";
        Declaration = Prefix("xmlns");
        Declaration.Space = "http://www.w3.org/2000/xmlns/";
    }

    /// <summary>Of names without one.</summary>
    public MarkupPrefix Default { get; }

    /// <summary>Of attributes that say what other prefixes stand for.</summary>
    public MarkupPrefix Declaration { get; }

    /// <summary>The text of a namespace; equal ones are one object.</summary>
    public string Space(string text) => _texts.Add(text);

    public MarkupPrefix Prefix(string text)
    {
        if (!_prefixes.TryGetValue(text, out MarkupPrefix? prefix))
        {
            _prefixes.Add(text, prefix = new MarkupPrefix(_texts.Add(text)));
        }

        return prefix;
    }

    /// <param name="written">With the prefix.</param>
    /// <exception cref="XmlException">Not a name.</exception>
    /// <exception cref="DocumentRejectedException">More or longer names than a Word document has.</exception>
    public MarkupName Of(ReadOnlySpan<byte> written)
    {
        int slot = SlotOf(written);
        return _slots[slot] ?? Add(written);
    }

    /// <summary>Where the name is or would be.</summary>
    private int SlotOf(ReadOnlySpan<byte> written)
    {
        int slot = (int)XxHash3.HashToUInt64(written, Seed) & (_slots.Length - 1);
        while (_slots[slot] is { } taken && !taken.Written.SequenceEqual(written))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private MarkupName Add(ReadOnlySpan<byte> written)
    {
        if (++_count > DocumentLimits.MaxXmlNames || written.Length > DocumentLimits.MaxXmlNameChars)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "More XML names than a document has.");
        }

        if (_count * 2 > _slots.Length)
        {
            Grow();
        }

        string[] halves = Encoding.UTF8.GetString(written).Split(':', 2);
        MarkupPrefix prefix = halves.Length == 1 ? Default : Prefix(Verified(halves[0]));
        return _slots[SlotOf(written)] = new MarkupName(written.ToArray(), _texts.Add(Verified(halves[^1])), prefix);
    }

    private static string Verified(string name) => name.Length > 0 ? XmlConvert.VerifyNCName(name) : throw new XmlException("A name without a character.");

    private void Grow()
    {
        MarkupName?[] before = _slots;
        _slots = new MarkupName?[before.Length * 2];
        foreach (MarkupName name in before.OfType<MarkupName>())
        {
            _slots[SlotOf(name.Written)] = name;
        }
    }
}
