using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Whose answers stand in the document that is being made; items that are not touched are only looked into when somebody asks.</summary>
internal sealed class StandingAnswers(SegmentedMaster? before)
{
    private readonly Dictionary<string, int> _counts =
        before?.Table.Regions.Where(region => region.IsItem).ToDictionary(region => region.Name, region => region.Answers, StringComparer.Ordinal) ?? new(StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Piece>> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<string>> _people = new(StringComparer.Ordinal);

    public int Count(string itemKey) => _counts.GetValueOrDefault(itemKey);

    /// <returns>Ids of stakeholders.</returns>
    public IReadOnlySet<string> Of(string itemKey)
    {
        if (!_people.TryGetValue(itemKey, out IReadOnlySet<string>? people))
        {
            _people.Add(itemKey, people = People(itemKey));
        }

        return people;
    }

    /// <param name="pieces">Not changed any more.</param>
    public void Put(string itemKey, IReadOnlyList<Piece> pieces)
    {
        _pieces[itemKey] = pieces;
        _people.Remove(itemKey);
        _counts[itemKey] = pieces.Count(static piece => piece.Kind == PieceKind.Answer);
    }

    private HashSet<string> People(string itemKey)
    {
        IReadOnlyList<Piece> pieces = _pieces.TryGetValue(itemKey, out IReadOnlyList<Piece>? put) ? put : before?.Item(itemKey) is { } region ? before.Pieces(region) : [];
        return pieces.Where(piece => piece.Kind == PieceKind.Answer).Select(piece => piece.Key).ToHashSet(StringComparer.Ordinal);
    }
}
