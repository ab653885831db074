using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>What no function answers is guarded, too; every function's answers are in the matrix of routes.</summary>
[Collection(SharedAzurite.Name)]
public sealed class AnswerHeadersTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private const string Hsts = "Strict-Transport-Security";

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nothing/here")]
    [InlineData("DELETE", "/api/health")]
    [InlineData("GET", "/api/assessments/%2e%2e/status")]
    [InlineData("GET", "/app/nothing.js")]
    [InlineData("GET", "/app")]
    [InlineData("GET", "/local/people")]
    public async Task Answer_OfWhatever_IsGuarded(string method, string path) =>
        Assert.Empty(AnswerHeaders.Missing(await Person.New(product).SendAsync(new(method), path, null)));

    [Fact]
    public async Task Answer_ToAForeignOrigin_IsGuarded()
    {
        ApiAnswer refused = await Person.New(product).GetAsync("/api/me", ("Origin", "https://elsewhere.example"));

        Assert.Equal(403, refused.Status);
        Assert.Empty(AnswerHeaders.Missing(refused));
    }

    /// <summary>Teams and Office show the app in a frame of theirs; nobody shows an answer of the API.</summary>
    [Fact]
    public async Task Frames_AreForTeamsAndOfficeAndForPagesOnly()
    {
        await BuiltWebApp.EnsureAsync();

        string page = Assert.Single(AnswerHeaders.ValuesOf((await Person.New(product).GetAsync("/app/")).Headers, "Content-Security-Policy"));
        string api = Assert.Single(AnswerHeaders.ValuesOf((await Person.New(product).GetAsync("/api/me")).Headers, "Content-Security-Policy"));

        Assert.Contains("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.officeapps.live.com", page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", api, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hsts_IsSentWhereTheRequestWasEncrypted_AndNowhereElse()
    {
        Assert.NotEmpty(AnswerHeaders.ValuesOf((await Person.New(product).GetAsync("/api/me", ("X-Forwarded-Proto", "https"))).Headers, Hsts));
        Assert.Empty(AnswerHeaders.ValuesOf((await Person.New(product).GetAsync("/api/me")).Headers, Hsts));
    }
}
