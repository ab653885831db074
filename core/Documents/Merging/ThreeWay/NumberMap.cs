namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Learns from paired list items which list of <c>incoming</c> is which list of <c>current</c>.</summary>
internal sealed class NumberMap
{
    private readonly Dictionary<string, string> _direct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fromBasis = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _toBasis = new(StringComparer.Ordinal);

    /// <param name="mine">Null when deleted there; so <paramref name="theirs"/>.</param>
    public void Learn(Unit basis, Unit? mine, Unit? theirs)
    {
        string? old = (basis as ParagraphUnit)?.NumId;
        string? here = (mine as ParagraphUnit)?.NumId;
        string? there = (theirs as ParagraphUnit)?.NumId;
        Add(_direct, there, here);
        Add(_fromBasis, old, here);
        Add(_toBasis, there, old);
    }

    public IReadOnlyDictionary<string, string> Result()
    {
        foreach ((string there, string old) in _toBasis)
        {
            Add(_direct, there, _fromBasis.GetValueOrDefault(old));
        }

        return _direct;
    }

    private static void Add(Dictionary<string, string> map, string? from, string? to)
    {
        if (from is not null && to is not null)
        {
            map.TryAdd(from, to);
        }
    }
}
