using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class ServiceTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private readonly Person _nobody = new(product, null);

    /// <summary>What every file of the app must come with. Gives the nonce that styles are let in by; empty when none are.</summary>
    private static string Guarded(ApiAnswer file)
    {
        string policy = Assert.Single(file.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com https://res.cdn.office.net; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        return Regex.Match(policy, "style-src 'self' 'nonce-([^']+)'").Groups[1].Value;
    }

    [Fact]
    public async Task Health_OfWhoeverAsks_SaysTheStatusAndNothingElse()
    {
        await product.Product.RunTimerAsync("TimerOutbox", CancellationToken.None);

        ApiAnswer health = await _nobody.GetAsync("/api/health");

        Assert.Equal((200, """{"status":"Healthy"}"""), (health.Status, health.Text));
    }

    [Fact]
    public async Task HealthDetails_OfSomebodySignedIn_SayHowEachDependencyIs()
    {
        await product.Product.RunTimerAsync("TimerOutbox", CancellationToken.None);

        JsonNode details = (await Person.New(product).GetAsync("/api/health/details")).Good;

        Assert.Equal(["Storage Healthy", "Directory Healthy", "Delivery Healthy"], details["dependencies"]!.AsArray().Select(one => $"{one!["dependency"]} {one["status"]}"));
        Assert.Equal((0, "Healthy"), ((int)details["outboxAgeSeconds"]!, (string?)details["status"]));
        Assert.NotEmpty((string)details["version"]!);
        Assert.Equal(401, (await _nobody.GetAsync("/api/health/details")).Status);
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
    [InlineData("/app/")]
    [InlineData("/app/index.html")]
    public async Task App_Page_ComesGuardedWithAnotherNonceEachTime(string path)
    {
        await BuiltWebApp.EnsureAsync();

        ApiAnswer page = await _nobody.GetAsync(path);

        Assert.Equal((200, "text/html", "no-cache"), (page.Status, page.ContentType, page.Headers.CacheControl?.ToString()));
        string nonce = Guarded(page);
        Assert.NotEmpty(nonce);
        Assert.Contains($"<meta property=\"csp-nonce\" nonce=\"{nonce}\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("__CSP_NONCE__", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(nonce, Guarded(await _nobody.GetAsync(path)));
    }

    [Fact]
    public async Task App_Script_IsPackedAndKeptForGood()
    {
        await BuiltWebApp.EnsureAsync();
        string script = "/app/" + Regex.Match((await _nobody.GetAsync("/app/")).Text, "assets/main-[^\"]+[.]js").Value;

        ApiAnswer file = await _nobody.GetAsync(script, ("Accept-Encoding", "br, gzip"));
        ApiAnswer plain = await _nobody.GetAsync(script, ("Accept-Encoding", "br;q=0, identity"));

        Assert.Equal((200, "text/javascript", "br"), (file.Status, file.ContentType, string.Join(',', file.ContentHeaders.ContentEncoding)));
        Assert.Equal("public, max-age=31536000, immutable", file.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("Accept-Encoding", Assert.Single(file.Headers.Vary));
        Assert.Empty(Guarded(file));
        Assert.Empty(plain.ContentHeaders.ContentEncoding);
        using var unpacked = new StreamReader(new BrotliStream(new MemoryStream(file.Body), CompressionMode.Decompress));
        Assert.Equal(plain.Text, await unpacked.ReadToEndAsync());
        Assert.Equal(304, (await _nobody.GetAsync(script, ("If-None-Match", plain.Headers.ETag!.Tag))).Status);
    }

    [Fact]
    public async Task App_Icon_IsThereUnderTheNameTheManifestKnows()
    {
        await BuiltWebApp.EnsureAsync();

        ApiAnswer icon = await _nobody.GetAsync("/app/icons/ribbon-32.png");

        Assert.Equal((200, "image/png", "no-cache"), (icon.Status, icon.ContentType, icon.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task LocalPeople_OnOneMachine_AreThoseOneCanActAs()
    {
        JsonArray people = (await _nobody.GetAsync("/local/people")).Good.AsArray();

        Assert.Equal(true, (bool?)people[0]!["coordinates"]);
        Assert.Contains(people, person => (string?)person!["email"] == "alice.sample@example.org" && (bool?)person["coordinates"] == false);
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
        IReadOnlySet<StoredRow> before = await product.StoreAsync();

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
