namespace Microsoft.Bot.Schema;

/// <summary>What an Action.Execute carries when the client was asked to sign the user in.</summary>
public class AdaptiveCardAuthentication : TokenExchangeInvokeRequest
{
}
