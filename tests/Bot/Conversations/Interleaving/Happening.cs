using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.Bot.Conversations.Interleaving;

/// <summary>Something a person does, and what they must have seen before they can do it.</summary>
/// <param name="Name">Unique in the story.</param>
/// <param name="After">Names of what comes before it in any order of events.</param>
public sealed record Happening(string Name, BotPerson Who, JObject Activity, params string[] After);
