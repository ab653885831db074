using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.People;

/// <summary>What every directory does, whichever it is.</summary>
public abstract class PeopleSuite : IAsyncLifetime
{
    protected const string Tenant = "22222222-0000-0000-0000-00000000000a";

    private IPeople _people = null!;

    protected static IReadOnlyList<Person> Everybody { get; } =
    [
        new("o-1", "Sample O'Person", "o'person@example.org", "Sample Ministry", "Adviser"),
        new("o-2", "Amal Example", "amal@example.org", "Sample Ministry", "Director"),
        new("o-3", "Amal Exemplary", "amal.exemplary@example.org", "Sample Agency"),
        new("o-4", "Shared One", "desk@example.org", "Sample Agency", "Clerk"),
        new("o-5", "Shared Two", "desk@example.org", "Sample Agency", "Clerk"),
        new("o-6", "Former Person", "former@example.org", "Sample Agency", HasLeft: true),
        new("o-7", "Guest Person", "guest@elsewhere.example", Kind: PersonKind.Guest),
    ];

    protected abstract Task<IPeople> OpenAsync(IReadOnlyList<Person> people, IReadOnlyDictionary<string, string> managers);

    public async Task InitializeAsync() => _people = await OpenAsync(Everybody, new Dictionary<string, string> { ["o-1"] = "o-2" });

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task LookUp_OnePerson_GivesEverythingThatTellsThePersonApart()
    {
        PersonMatch match = Assert.Single(await _people.LookUpAsync(Tenant, [" O'PERSON@example.org "], default));

        Assert.Equal((Everybody[0], DirectoryFinding.Member), (match.Only, match.Finding));
    }

    [Theory]
    [InlineData("desk@example.org", DirectoryFinding.Several)]
    [InlineData("former@example.org", DirectoryFinding.Left)]
    [InlineData("guest@elsewhere.example", DirectoryFinding.Guest)]
    [InlineData("nobody@example.org", DirectoryFinding.Unknown)]
    [InlineData("nobody@elsewhere.example", DirectoryFinding.Outside)]
    public async Task LookUp_Others_AreToldApart(string address, DirectoryFinding finding)
    {
        PersonMatch match = Assert.Single(await _people.LookUpAsync(Tenant, [address], default));

        Assert.Equal(finding, match.Finding);
        Assert.Equal(finding == DirectoryFinding.Guest, match.Only is not null);
    }

    [Fact]
    public async Task LookUp_Many_AnswersEachInTheOrderOfAsking()
    {
        string[] asked = [.. Everybody.Select(person => person.Email), "nobody@example.org", .. Everybody.Reverse().Select(person => person.Email)];

        IReadOnlyList<PersonMatch> matches = await _people.LookUpAsync(Tenant, asked, default);

        Assert.Equal(asked, matches.Select(match => match.Address));
        Assert.All(matches, match => Assert.Equal(Everybody.Where(person => person.Email == match.Address), match.People.OrderBy(person => person.ObjectId)));
    }

    [Fact]
    public async Task Find_SeveralOrGone_GivesNullInsteadOfGuessing()
    {
        Assert.Null(await _people.FindAsync(Tenant, "desk@example.org", default));
        Assert.Null(await _people.FindAsync(Tenant, "former@example.org", default));
        Assert.Equal("o-2", (await _people.FindAsync(Tenant, "amal@example.org", default))?.ObjectId);
    }

    [Theory]
    [InlineData("amal", "o-2 o-3")]
    [InlineData("exam am", "o-2")]
    [InlineData("\"Sample\" O'Per\\", "o-1")]
    [InlineData("zzz", "")]
    [InlineData("' \" \\", "")]
    public async Task Search_Words_FindsNamesThatBeginWithThem(string query, string ids) =>
        Assert.Equal(ids, string.Join(' ', (await _people.SearchAsync(Tenant, query, 10, default)).Select(person => person.ObjectId).Order()));

    [Fact]
    public async Task Search_MoreThanWanted_GivesAsManyAsWanted() => Assert.Single(await _people.SearchAsync(Tenant, "amal", 1, default));

    [Fact]
    public async Task ManagerOf_SomebodyAndNobody_AreToldApart()
    {
        Assert.Equal(Everybody[1], await _people.ManagerOfAsync(Tenant, "o-1", default));
        Assert.Null(await _people.ManagerOfAsync(Tenant, "o-2", default));
        Assert.Null(await _people.ManagerOfAsync(Tenant, "unknown", default));
    }

    [Fact]
    public async Task Everything_OfAnotherTenant_IsNotThere()
    {
        const string Other = "22222222-0000-0000-0000-00000000000b";
        Assert.Equal(DirectoryFinding.Unknown, (await _people.LookUpAsync(Other, ["amal@example.org"], default))[0].Finding);
        Assert.Empty(await _people.SearchAsync(Other, "amal", 10, default));
        Assert.Null(await _people.ManagerOfAsync(Other, "o-1", default));
    }
}
