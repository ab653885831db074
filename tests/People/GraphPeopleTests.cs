using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.People;

/// <summary>The real Graph client against a directory of our own on loopback.</summary>
public sealed class GraphPeopleTests : IAsyncLifetime
{
    private readonly List<string> _filters = [];
    private JsonArray _answer = [];
    private int _status = StatusCodes.Status200OK;
    private WebApplication _directory = null!;
    private GraphPeople _people = null!;

    public async Task InitializeAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _directory = builder.Build();
        _directory.MapGet("/v1.0/users", Users);
        await _directory.StartAsync();
        _people = new(new GraphServiceClient(new AnonymousAuthenticationProvider(), $"{_directory.Urls.First()}/v1.0"), NullLogger<GraphPeople>.Instance);
    }

    public async Task DisposeAsync() => await _directory.DisposeAsync();

    [Fact]
    public async Task Find_OnePerson_GivesIdNameAndAddress()
    {
        _answer = [new JsonObject { ["id"] = "o-1", ["displayName"] = "Sample O'Person", ["mail"] = "o'person@example.org" }];

        Person? found = await _people.FindAsync("tenant", "o'person@example.org", default);

        Assert.Equal(new Person("o-1", "Sample O'Person", "o'person@example.org"), found);
        Assert.Equal("mail eq 'o''person@example.org' or userPrincipalName eq 'o''person@example.org'", Assert.Single(_filters));
    }

    [Fact]
    public async Task Find_Nobody_GivesNull() => Assert.Null(await _people.FindAsync("tenant", "nobody@example.org", default));

    [Fact]
    public async Task Find_TwoPeopleWithTheAddress_GivesNullInsteadOfGuessing()
    {
        _answer = [new JsonObject { ["id"] = "o-1" }, new JsonObject { ["id"] = "o-2" }];

        Assert.Null(await _people.FindAsync("tenant", "shared@example.org", default));
    }

    [Fact]
    public async Task Find_PermissionMissing_IsNotMistakenForNobody()
    {
        _status = StatusCodes.Status403Forbidden;

        await Assert.ThrowsAsync<Microsoft.Graph.Models.ODataErrors.ODataError>(() => _people.FindAsync("tenant", "one@example.org", default));
    }

    private IResult Users(HttpRequest request)
    {
        _filters.Add(request.Query["$filter"].ToString());
        return _status == StatusCodes.Status200OK
            ? Results.Json(new JsonObject { ["value"] = _answer.DeepClone() })
            : Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "Authorization_RequestDenied", ["message"] = "Insufficient privileges" } }, statusCode: _status);
    }
}
