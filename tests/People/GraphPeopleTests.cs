using System.Diagnostics;
using Microsoft.Graph;
using OfficeIntegration.Core.People;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.People;

/// <summary>The real Graph client against a Graph of our own on loopback.</summary>
public sealed class GraphPeopleTests : PeopleSuite
{
    private LoopbackGraph _graph = null!;
    private GraphServiceClient _client = null!;
    private GraphPeople _people = null!;

    protected override async Task<IPeople> OpenAsync(IReadOnlyList<Person> people, IReadOnlyDictionary<string, string> managers)
    {
        _graph = await LoopbackGraph.StartAsync();
        foreach (Person person in people)
        {
            _graph.Users.Add(person.ObjectId, person.Name, person.Email, null, person.Organisation, person.JobTitle, person.Kind == PersonKind.Guest, !person.HasLeft);
        }

        foreach ((string person, string manager) in managers)
        {
            _graph.Users.ReportsTo(person, manager);
        }

        _client = _graph.Client();
        return _people = _graph.People(_client, Tenant);
    }

    public override async Task DisposeAsync()
    {
        _client.Dispose();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task LookUp_ByUserPrincipalName_FindsThePerson()
    {
        _graph.Users.Add("o-8", "Other Mail", "other.mail@example.org", "om@example.org");

        Assert.Equal("other.mail@example.org", (await _people.FindAsync(Tenant, "om@example.org", default))?.Email);
    }

    [Fact]
    public async Task LookUp_PermissionMissing_IsNotMistakenForNobody()
    {
        _graph.Instead = request => request.Path == "/users" ? GraphAnswer.Error(403, "Authorization_RequestDenied") : null;

        GraphFailedException failed = await Assert.ThrowsAsync<GraphFailedException>(() => _people.FindAsync(Tenant, "amal@example.org", default));
        Assert.Equal((403, false), (failed.Status, failed.IsPassing));
        Assert.Equal("Authorization_RequestDenied", (await Assert.ThrowsAsync<GraphFailedException>(() => _people.SearchAsync(Tenant, "amal", 5, default))).Code);
    }

    [Fact]
    public async Task LookUp_TokenRefused_IsNotMistakenForNobody()
    {
        using GraphServiceClient stranger = _graph.Client("another");

        Assert.Equal(401, (await Assert.ThrowsAsync<GraphFailedException>(() => _graph.People(stranger).SearchAsync(Tenant, "amal", 5, default))).Status);
    }

    [Fact]
    public async Task LookUp_DomainsMayNotBeRead_StillFindsPeople()
    {
        _graph.Users.HidesDomains = true;

        Assert.Equal(DirectoryFinding.Unknown, (await _people.LookUpAsync(Tenant, ["nobody@elsewhere.example"], default))[0].Finding);
    }

    [Fact]
    public async Task LookUp_TwoHundredAddresses_TakesTenRequests()
    {
        string[] asked = [.. Enumerable.Range(0, 200).Select(number => $"person{number}@example.org")];

        Assert.Equal(200, (await _people.LookUpAsync(Tenant, asked, default)).Count);

        Assert.Equal((10, 200), (_graph.Calls["POST /$batch"], _graph.Calls["GET /users"]));
    }

    [Fact]
    public async Task LookUp_PartOfABatchRefused_AsksOnlyForThatPartAgainAndNotBeforeItMay()
    {
        int refused = 0;
        _graph.Instead = request => request.Url.Contains("amal", StringComparison.Ordinal) && refused++ == 0 ? GraphAnswer.TooMany(1) : null;
        long since = Stopwatch.GetTimestamp();

        IReadOnlyList<PersonMatch> matches = await _people.LookUpAsync(Tenant, ["amal@example.org", "o'person@example.org"], default);

        Assert.All(matches, match => Assert.Equal(DirectoryFinding.Member, match.Finding));
        Assert.Equal((2, 3), (_graph.Calls["POST /$batch"], _graph.Calls["GET /users"]));
        Assert.True(Stopwatch.GetElapsedTime(since) >= TimeSpan.FromSeconds(0.95));
    }

    [Fact]
    public async Task Search_Refused_WaitsAsLongAsItIsTold()
    {
        (_graph.Throttle.Next, _graph.Throttle.RetryAfterSeconds) = (1, 1);

        Assert.Equal(2, (await _people.SearchAsync(Tenant, "amal", 10, default)).Count);

        Assert.Equal((1, 0, 2), (_graph.Throttle.Refusals, _graph.Throttle.TooEarly, _graph.Calls["GET /users"]));
    }

    [Fact]
    public async Task Search_RefusedForever_GivesUpWithAPassingFailure()
    {
        _graph.Throttle.EveryNth = 1;

        Assert.True((await Assert.ThrowsAsync<GraphFailedException>(() => _people.SearchAsync(Tenant, "amal", 10, default))).IsPassing);
        Assert.Equal(11, _graph.Calls["GET /users"]);
        Assert.Equal(429, (await Assert.ThrowsAsync<GraphFailedException>(() => _people.LookUpAsync(Tenant, ["amal@example.org"], default))).Status);
    }

    /// <summary>Everybody of a large tenant comes once, through refusals, over pages that shift while they are read.</summary>
    [Fact]
    public async Task Everything_TenantOfFiftyThousand_LosesAndDoublesNobody()
    {
        const int People = 50_000;
        for (int number = 0; number < People; number++)
        {
            _graph.Users.Add($"p-{number:D5}", $"Tenant Person {number}", $"person{number}@example.org");
        }

        (_graph.Throttle.EveryNth, _graph.Users.BetweenPages) = (7, () => { });

        IReadOnlyList<Person> all = await _people.SearchAsync(Tenant, "tenant", People + 1, default);
        int pages = _graph.Calls["GET /users"];
        string[] asked = [.. Enumerable.Range(0, 500).Select(number => $"person{number * 100}@example.org")];
        IReadOnlyList<PersonMatch> matches = await _people.LookUpAsync(Tenant, asked, default);

        Assert.Equal(Enumerable.Range(0, People).Select(number => $"p-{number:D5}"), all.Select(person => person.ObjectId).Order(StringComparer.Ordinal));
        Assert.Equal(asked.Select((_, number) => $"p-{number * 100:D5}"), matches.Select(match => match.Only?.ObjectId));
        Assert.True(_graph.Throttle.Refusals > 80, $"{_graph.Throttle.Refusals}");
        Assert.True(_graph.MostUnderWay <= 8, $"{_graph.MostUnderWay}");
        Assert.Equal(0, _graph.Throttle.TooEarly);
        Console.WriteLine($"50,000 users: {all.Count} found on {pages} page requests, {matches.Count} of {asked.Length} addresses in {_graph.Calls["POST /$batch"]} batches, {_graph.Throttle.Refusals} refusals, at most {_graph.MostUnderWay} requests at once");
    }
}
