using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>What a refused delivery looks like to the sender.</summary>
public sealed class DeliveryErrorTests : IAsyncLifetime
{
    private readonly CloudAdapter adapter = new();
    private LoopbackConnector connector = null!;

    public async Task InitializeAsync() => connector = await LoopbackConnector.StartAsync();

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Theory]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(502, "BadGateway")]
    [InlineData(504, "GatewayTimeout")]
    public async Task Send_Refused_SurfacesStatusAndCodeAfterOneAttempt(int status, string code)
    {
        connector.Answer = _ => ConnectorAnswer.Refused(status, code);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Equal((HttpStatusCode)status, refusal.Response.StatusCode);
        Assert.Equal(code, refusal.Body.Error.Code);
        Assert.Contains(code, refusal.Response.Content, StringComparison.Ordinal);
        Assert.Equal(HttpMethod.Post, refusal.Request.Method);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData("17")]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT")]
    public async Task Send_Throttled_SurfacesRetryAfterAsItWasSent(string retryAfter)
    {
        connector.Answer = _ => ConnectorAnswer.Refused(429, "TooManyRequests", retryAfter);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response.StatusCode);
        Assert.Equal([retryAfter], refusal.Response.Headers["Retry-After"]);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Send_RefusedByAProxyInHtml_HasNoBodyButItsText()
    {
        connector.Answer = _ => new ConnectorAnswer(502, "<html>bad gateway</html>");

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Null(refusal.Body);
        Assert.Equal("<html>bad gateway</html>", refusal.Response.Content);
    }

    [Fact]
    public async Task Send_NobodyListens_IsAHttpRequestException()
    {
        string gone = connector.Url;
        await connector.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(gone));
    }

    private Task SendAsync() => SendAsync(connector.Url);

    private Task SendAsync(string serviceUrl) => adapter.ContinueConversationAsync(
        "", TeamsActivities.Message("hello", serviceUrl).GetConversationReference(), (turn, ct) => turn.SendActivityAsync("text", cancellationToken: ct), CancellationToken.None);
}
