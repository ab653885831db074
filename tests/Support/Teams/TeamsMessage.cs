namespace OfficeIntegration.Tests.Support.Teams;

/// <summary>A message as a person sees it in the simulated Teams.</summary>
/// <param name="ClientId">What the bot called it; null when it did not.</param>
public sealed record TeamsMessage(string Id, string Conversation, string? ClientId, string Json);
