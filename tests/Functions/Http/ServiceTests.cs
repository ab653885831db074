using System.Text.Json.Nodes;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class ServiceTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private readonly Person _nobody = new(product, null);

    [Fact]
    public async Task Health_StoreAnswers_IsOk()
    {
        ApiAnswer health = await _nobody.GetAsync("/api/health");

        Assert.Equal((200, "ok", "ok"), (health.Status, health.Json["status"]!.GetValue<string>(), health.Json["store"]!.GetValue<string>()));
        Assert.NotEmpty(health.Json["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task OpenApi_IsTheDocumentAndCanBeKept()
    {
        ApiAnswer document = await _nobody.GetAsync("/api/openapi.json");
        ApiAnswer known = await _nobody.GetAsync("/api/openapi.json", ("If-None-Match", document.Headers.ETag!.Tag));

        Assert.Equal("3.1.0", document.Good["openapi"]!.GetValue<string>());
        Assert.Equal(304, known.Status);
    }

    [Fact]
    public async Task Me_SaysWhoTheCallerIsTakenFor()
    {
        Person person = Person.New(product);

        JsonNode me = (await person.GetAsync("/api/me", ("Accept-Language", "fr-CA"))).Good;

        Assert.Equal((person.ObjectId, LocalTenant.Id, "fr", true), (me["objectId"]!.GetValue<string>(), me["tenantId"]!.GetValue<string>(), me["language"]!.GetValue<string>(), me["local"]!.GetValue<bool>()));
    }

    [Theory]
    [InlineData("/app/", "text/html")]
    [InlineData("/app/index.html", "text/html")]
    [InlineData("/app/app.js", "text/javascript")]
    [InlineData("/app/icons/mark.svg", "image/svg+xml")]
    public async Task App_File_ComesGuarded(string path, string contentType)
    {
        ApiAnswer file = await _nobody.GetAsync(path);

        Assert.Equal((200, contentType), (file.Status, file.ContentType));
        string policy = Assert.Single(file.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(304, (await _nobody.GetAsync(path, ("If-None-Match", file.Headers.ETag!.Tag))).Status);
    }

    [Fact]
    public async Task App_WithoutSlash_MovesToWhereRelativeAddressesWork()
    {
        ApiAnswer moved = await _nobody.GetAsync("/app");

        Assert.Equal((308, "/app/"), (moved.Status, moved.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/app/missing.js")]
    [InlineData("/app/%2e%2e/manifest.json")]
    [InlineData("/app/..%2fmanifest.json")]
    [InlineData("/app/%2e%2e%2f%2e%2e%2fREADME.md")]
    [InlineData("/app/..%5cmanifest.json")]
    public async Task App_WhatIsNotInTheFolder_IsNotFound(string path)
    {
        ApiAnswer answer = await _nobody.GetAsync(path);

        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [InlineData("application/json", "{", 400, "JsonUnreadable")]
    [InlineData("application/json", "[]", 400, "JsonUnreadable")]
    [InlineData("application/json", "{}", 400, "JsonUnreadable")]
    [InlineData("application/json", "{\"type\":5}", 400, "JsonUnreadable")]
    [InlineData("application/json", "{\"type\":\"message\"} and more", 400, "JsonUnreadable")]
    [InlineData("text/plain", "{\"type\":\"message\"}", 415, "ContentTypeNotTaken")]
    public async Task Messages_WhatIsNoActivity_IsAProblemAndChangesNothing(string contentType, string body, int status, string code)
    {
        string before = await product.StoreAsync();

        ApiAnswer answer = await _nobody.SendAsync(HttpMethod.Post, "/api/messages", contentType, body);

        Assert.Equal((status, code), answer.Problem);
        Assert.Equal(before, await product.StoreAsync());
    }

    [Fact]
    public async Task Messages_ActivityOfThreeMegabytes_IsTooLarge()
    {
        ApiAnswer answer = await _nobody.SendAsync(HttpMethod.Post, "/api/messages", "application/json", $$"""{"type":"message","text":"{{new string('x', 3_000_000)}}"}""");

        Assert.Equal((413, "BodyTooLarge"), answer.Problem);
    }

    [Fact]
    public async Task Messages_Activity_ReachesTheBot()
    {
        object activity = new
        {
            type = "typing",
            id = "1",
            channelId = "msteams",
            serviceUrl = "http://127.0.0.1:9/",
            from = new { id = "29:1", aadObjectId = Guid.NewGuid() },
            recipient = new { id = "28:1" },
            conversation = new { id = "a:1", tenantId = LocalTenant.Id },
        };

        ApiAnswer answer = await _nobody.PostAsync("/api/messages", activity);

        Assert.Equal((200, ""), (answer.Status, answer.Text));
    }
}
