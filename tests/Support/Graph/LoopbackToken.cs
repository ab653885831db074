using Azure.Core;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Signs in without asking anybody.</summary>
public sealed class LoopbackToken(string token = LoopbackToken.Valid) : TokenCredential
{
    public const string Valid = "valid-here";
    public const string Header = $"Bearer {Valid}";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
