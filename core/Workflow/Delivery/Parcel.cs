using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>What one person gets in one message.</summary>
/// <param name="DeliveryId">The same for every try; a service that knows repetitions by it shows the message once.</param>
/// <param name="Rows">At least one, of one assessment and one person, oldest first.</param>
public sealed record Parcel(string DeliveryId, IReadOnlyList<Row<OutboxMessage>> Rows)
{
    /// <summary>With an audit entry for each, and the assignments they are about, they are one transaction.</summary>
    public const int MostMessages = 40;

    /// <summary>Questions in one message; each is shown with its words, and has to be answered.</summary>
    public const int MostQuestions = 5;

    /// <summary>All of them as one message; about nobody in particular when it tells of several people.</summary>
    public OutboxMessage Message { get; init; } = Rows[0].Value with
    {
        Id = DeliveryId,
        StakeholderId = Rows.All(row => row.Value.StakeholderId == Rows[0].Value.StakeholderId) ? Rows[0].Value.StakeholderId : "",
        Kind = Rows.Any(row => row.Value.Kind == OutboxKind.Prompt) ? OutboxKind.Prompt : Rows[0].Value.Kind,
        ItemKeys = [.. Rows.SelectMany(row => row.Value.ItemKeys).Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>
    /// Everything a person is asked for or reminded of becomes one message per assessment, and so does everything that a
    /// coordinator is told of. What carries somebody's words to a stakeholder stays by itself. What may have arrived
    /// already is repeated exactly as it was.
    /// </summary>
    /// <param name="due">Of one person and assessment, in any order.</param>
    /// <param name="coordinates">The assessment is the person's.</param>
    public static IReadOnlyList<Parcel> Pack(IEnumerable<Row<OutboxMessage>> due, bool coordinates) =>
    [
        .. due
            .OrderBy(row => row.Value.CreatedAt).ThenBy(row => row.Value.Id, StringComparer.Ordinal)
            .GroupBy(row => Together(row.Value, coordinates))
            .SelectMany(Portions)
            .Select(Of),
    ];

    private static Parcel Of(IReadOnlyList<Row<OutboxMessage>> rows) => rows switch
    {
        [{ Value.DeliveryId: { } known }, ..] => new(known, rows),
        [var only] => new(only.Value.Id, rows),
        _ => new(Ids.Derive(["digest", .. rows.Select(row => row.Value.Id)]), rows),
    };

    private static string Together(OutboxMessage message, bool coordinates) => message switch
    {
        { DeliveryId: { } known } => $"known {known}",
        { Kind: OutboxKind.Prompt or OutboxKind.Reminder, Text: null or "" } => $"digest {message.StakeholderId}",
        { IsToStakeholder: false } when coordinates && message.Kind != OutboxKind.HandedOver => "notices",
        _ => $"alone {message.Id}",
    };

    // What was given a name together once stays together.
    private static IEnumerable<IReadOnlyList<Row<OutboxMessage>>> Portions(IEnumerable<Row<OutboxMessage>> together)
    {
        var portion = new List<Row<OutboxMessage>>();
        foreach (Row<OutboxMessage> row in together)
        {
            if (row.Value.DeliveryId is null && IsFull(portion, row.Value))
            {
                yield return portion;
                portion = [];
            }

            portion.Add(row);
        }

        yield return portion;
    }

    private static bool IsFull(List<Row<OutboxMessage>> portion, OutboxMessage next) => portion.Count == MostMessages
        || (next.Kind == OutboxKind.Question && portion.Count(row => row.Value.Kind == OutboxKind.Question) == MostQuestions);
}
