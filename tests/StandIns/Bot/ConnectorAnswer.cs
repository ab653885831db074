namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>What the connector says to a request.</summary>
public sealed record ConnectorAnswer(int Status, string Json, string? RetryAfter = null)
{
    public static ConnectorAnswer Created(string id) => new(201, $$"""{"id":"{{id}}"}""");

    public static ConnectorAnswer Refused(int status, string code, string? retryAfter = null) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"refused"}}""", retryAfter);
}
