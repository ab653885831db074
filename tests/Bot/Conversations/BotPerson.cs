namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>Somebody who talks to the bot.</summary>
/// <param name="ObjectId">Null for somebody Teams does not name.</param>
/// <param name="TenantId">Null for the world's own.</param>
public sealed record BotPerson(string Name, string Language, string? ObjectId, string? TenantId = null)
{
    public string Email => $"{Name.ToLowerInvariant()}@example.org";

    public string ConversationId { get; init; } = $"a:{Name}";

    public static BotPerson New(string name, string language) => new(name, language, Guid.NewGuid().ToString());
}
