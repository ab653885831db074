using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Functions.Records;

/// <param name="Unplaced">Oldest first.</param>
public sealed record UnplacedListView(IReadOnlyList<UnplacedView> Unplaced);

/// <param name="Text">A piece of at most 100,000 characters; longer text follows in further pieces.</param>
public sealed record UnplacedView(string StakeholderId, int Piece, string Text, DateTimeOffset At)
{
    public static UnplacedView Of(UnplacedText unplaced) => new(unplaced.StakeholderId, unplaced.Piece, unplaced.Text, unplaced.At);
}
