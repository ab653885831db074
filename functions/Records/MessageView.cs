using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Records;

/// <param name="Messages">Oldest first.</param>
public sealed record MessageListView(IReadOnlyList<MessageView> Messages);

/// <summary>One message to one person, and what became of it.</summary>
public sealed record MessageView(
    string Id,
    OutboxKind Kind,
    string RecipientObjectId,
    string StakeholderId,
    IReadOnlyList<string> ItemKeys,
    string? Text,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    OutboxStatus Status,
    int Attempts,
    DateTimeOffset? LastAttemptAt,
    string? Problem,
    bool Uncertain)
{
    public static MessageView Of(OutboxMessage message) => new(
        message.Id,
        message.Kind,
        message.RecipientObjectId,
        message.StakeholderId,
        message.ItemKeys,
        message.Text,
        message.CreatedAt,
        message.DueAt,
        message.Status,
        message.Attempts,
        message.LastAttemptAt,
        message.Problem,
        message.Uncertain);
}
