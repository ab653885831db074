namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token must fulfil beyond being valid.</summary>
public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
