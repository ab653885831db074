using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using OfficeIntegration.Tests.StandIns.Bot;

namespace OfficeIntegration.Tests.StandIns.Limits;

/// <summary>What the stand-in refuses and the vendor's package does not; these go when the stand-in goes.</summary>
public sealed class BotLimitTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://192.0.2.1/")]
    [InlineData("http://127.0.0.1.example/")]
    public async Task ServiceUrl_NotOnThisMachine_IsRefused(string serviceUrl)
    {
        var reference = TeamsActivities.Message("hello", serviceUrl).GetConversationReference();

        var refusal = await Assert.ThrowsAsync<NotSupportedException>(() =>
            new CloudAdapter().ContinueConversationAsync("", reference, (_, _) => Task.CompletedTask, CancellationToken.None));

        Assert.StartsWith("stand-in: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AppId_Configured_IsRefused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", "an-app")]).Build();

        var refusal = Assert.Throws<NotSupportedException>(() => new ConfigurationBotFrameworkAuthentication(configuration));

        Assert.StartsWith("stand-in: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Sent_IsRefused()
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build());

        await Assert.ThrowsAsync<NotSupportedException>(() => authentication.AuthenticateRequestAsync(new Activity(), "Bearer abc", CancellationToken.None));
    }

    [Fact]
    public void Attachment_OfAStream_IsRefused()
    {
        using var stream = new MemoryStream();

        Assert.Throws<NotSupportedException>(() => WireJson.Of(new Attachment { Content = stream }));
    }
}
