using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>What one person gets in one message.</summary>
/// <param name="DeliveryId">The same for every try; a service that knows repetitions by it shows the message once.</param>
/// <param name="Rows">At least one, of one assessment and one person, oldest first.</param>
public sealed record Parcel(string DeliveryId, IReadOnlyList<Row<OutboxMessage>> Rows)
{
    /// <summary>All of them as one message; about nobody in particular when it tells of several people.</summary>
    public OutboxMessage Message { get; } = Rows[0].Value with
    {
        Id = DeliveryId,
        StakeholderId = Rows.All(row => row.Value.StakeholderId == Rows[0].Value.StakeholderId) ? Rows[0].Value.StakeholderId : "",
        Kind = Rows.Any(row => row.Value.Kind == OutboxKind.Prompt) ? OutboxKind.Prompt : Rows[0].Value.Kind,
        ItemKeys = [.. Rows.SelectMany(row => row.Value.ItemKeys).Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>
    /// Everything a person is asked for or reminded of becomes one message per assessment, and so do the answers that a
    /// coordinator is told of; what carries somebody's words stays by itself. What may have arrived already is repeated exactly as it was.
    /// </summary>
    /// <param name="due">Of one person, in any order.</param>
    public static IReadOnlyList<Parcel> Pack(IEnumerable<Row<OutboxMessage>> due) =>
    [
        .. due
            .OrderBy(row => row.Value.CreatedAt).ThenBy(row => row.Value.Id, StringComparer.Ordinal)
            .GroupBy(Together)
            .Select(group => Of([.. group])),
    ];

    private static Parcel Of(IReadOnlyList<Row<OutboxMessage>> rows) => rows switch
    {
        [{ Value.DeliveryId: { } known }, ..] => new(known, rows),
        [var only] => new(only.Value.Id, rows),
        _ => new(Ids.Derive(["digest", .. rows.Select(row => row.Value.Id)]), rows),
    };

    private static string Together(Row<OutboxMessage> row) => row.Value switch
    {
        { DeliveryId: { } known } => $"known {known}",
        { Kind: OutboxKind.Prompt or OutboxKind.Reminder, Text: null or "" } message => $"digest {message.AssessmentId} {message.StakeholderId}",
        { Kind: OutboxKind.Submitted } message => $"answers {message.AssessmentId}",
        var message => $"alone {message.Id}",
    };
}
