using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot without an app id: everybody may call it, and it signs nothing.</summary>
internal sealed class AnonymousBotFrameworkAuthentication(ServiceClientCredentialsFactory credentialsFactory, IHttpClientFactory httpClientFactory) : BotFrameworkAuthentication
{
    private const string AnonymousAuthType = "anonymous";
    private const string ChannelAudience = "https://api.botframework.com";

    public override string GetOriginatingAudience() => ChannelAudience;

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken)
    {
        await RefuseTokensAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return Nobody();
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        await RefuseTokensAsync(authHeader, cancellationToken).ConfigureAwait(false);
        var identity = Nobody();
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = ChannelAudience,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("stand-in: streaming connections are not supported; the channel must post its activities.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new LoopbackConnectorFactory(httpClientFactory);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("stand-in: users cannot be signed in through the channel.");

    private async Task RefuseTokensAsync(string authHeader, CancellationToken cancellationToken)
    {
        bool open = credentialsFactory is null || await credentialsFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false);
        if (!open || !string.IsNullOrWhiteSpace(authHeader))
            throw new NotSupportedException("stand-in: tokens are not validated. Use no MicrosoftAppId and no Authorization header, or build with -p:UseSdkStandIns=false.");
    }

    private static ClaimsIdentity Nobody() => new([], AnonymousAuthType);
}
