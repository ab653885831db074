using OfficeIntegration.Tests.Bot.Conversations;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>Somebody the matrices try everything as; named after what they are in the first assessment.</summary>
/// <param name="Person">Null for somebody who does not say who they are.</param>
/// <param name="AppRoles">What their token carries.</param>
public sealed record Role(string Name, string Tenant, BotPerson? Person, params IReadOnlyList<string> AppRoles);
