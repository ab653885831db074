using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Whose answers stand in the document that is being made; items that are not touched are only looked into when somebody asks.</summary>
internal sealed class StandingAnswers(SegmentedMaster? before)
{
    private readonly Dictionary<string, int> _counts =
        before?.Table.Regions.Where(region => region.IsItem).ToDictionary(region => region.Name, region => region.Answers, StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlySet<string>> _people = new(StringComparer.Ordinal);

    public int Count(string itemKey) => _counts.GetValueOrDefault(itemKey);

    /// <returns>Ids of stakeholders.</returns>
    public IReadOnlySet<string> Of(string itemKey)
    {
        if (!_people.TryGetValue(itemKey, out IReadOnlySet<string>? people))
        {
            _people.Add(itemKey, people = before?.Item(itemKey) is { } region ? People(before.Pieces(region)) : new HashSet<string>());
        }

        return people;
    }

    public void Put(string itemKey, IEnumerable<Piece> pieces)
    {
        HashSet<string> people = People(pieces);
        _people[itemKey] = people;
        _counts[itemKey] = people.Count;
    }

    private static HashSet<string> People(IEnumerable<Piece> pieces) =>
        pieces.Where(piece => piece.Kind == PieceKind.Answer).Select(piece => piece.Key).ToHashSet(StringComparer.Ordinal);
}
