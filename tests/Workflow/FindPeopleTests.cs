using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

[Collection(SharedAzurite.Name)]
public sealed class FindPeopleTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Columns = "name,organisation,category,language,timeZone,email\n";

    private ProductStore _product = null!;
    private Assessment _assessment = null!;

    public async Task InitializeAsync()
    {
        _product = await ProductStore.CreateAsync(azurite.NewAccount());
        _assessment = await _product.StartAsync();
        _product.People.Add(new("g-1", "Amal Example", "amal@example.org", "Sample Ministry", "Director"));
        _product.People.Add(new("g-2", "Amal Example", "amal.two@example.org", "Sample Agency"));
        _product.People.Add(new("44444444-0000-0000-0000-000000000003", "Only One", "only@example.org"));
        _product.People.Add(new("g-4", "Gone One", "gone@example.org", HasLeft: true));
        _product.People.Add(new("g-5", "Guest One", "guest@elsewhere.example", Kind: PersonKind.Guest));
        _product.People.Add(new("g-6", "Desk One", "desk@example.org"));
        _product.People.Add(new("g-7", "Desk Two", "desk@example.org"));
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Import_NameWithoutAddress_TakesTheOnlyPersonOfThatName()
    {
        ImportResult result = await ImportAsync("Only One,Ministry,Ministry,en,Africa/Cairo,\n");

        Stakeholder person = Assert.Single(result.People);
        Assert.Equal(("only@example.org", "44444444-0000-0000-0000-000000000003"), (person.Email, person.ObjectId));
    }

    [Fact]
    public async Task Import_SeveralPeopleFit_EachRowSaysWhoTheyAre()
    {
        ImportResult result = await ImportAsync("Amal Example,Ministry,Ministry,en,Africa/Cairo,\nDesk,Ministry,Ministry,en,Africa/Cairo,desk@example.org\nNobody Known,Ministry,Ministry,en,Africa/Cairo,\n");

        Assert.Empty(result.People);
        Assert.Equal([(1, Refusal.PersonAmbiguous), (2, Refusal.PersonAmbiguous), (3, Refusal.PersonUnknown)], result.Errors.Select(error => (error.Row, error.Why.Refusal)));
        Assert.Equal(
            "“Amal Example” could be several people: Amal Example (Director, Sample Ministry, amal@example.org, g-1); Amal Example (Sample Agency, amal.two@example.org, g-2). Name the right one by e-mail address or object id.",
            RefusalTexts.For(result.Errors[0].Why, "en"));
    }

    [Fact]
    public async Task Import_PeopleWhoAreNoOrdinaryMembers_AreTakenWithANote()
    {
        ImportResult result = await ImportAsync(string.Concat(((string[])["gone@example.org", "guest@elsewhere.example", "new@elsewhere.example", "typo@example.org", "only@example.org"]).Select(mail => $"Sample,Ministry,Ministry,en,Africa/Cairo,{mail}\n")));

        Assert.Equal(
            ["gone Left", "guest Guest", "new Outside", "typo Unknown"],
            result.People.Where(person => result.Found!.ContainsKey(person.Id)).Select(person => $"{person.Email.Split('@')[0]} {result.Found![person.Id]}"));
        Assert.Equal(["g-5", "44444444-0000-0000-0000-000000000003"], result.People.Where(person => person.ObjectId is not null).Select(person => person.ObjectId));
    }

    [Fact]
    public async Task HandOver_SeveralPeopleHaveTheAddress_AsksWhichOne()
    {
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _product.Get<HandOver>().RunAsync(ProductStore.Coordinator, _assessment.Id, new("desk@example.org", true), CancellationToken.None));

        Assert.Equal(Refusal.PersonAmbiguous, refused.Refusal);
    }

    [Fact]
    public async Task FindPeople_ByNameAddressAndManager_ShowsCandidates()
    {
        Caller person = await _product.AskAsync(_assessment, "amina", "01");
        _product.People.ReportsTo(person.ObjectId, "g-1");
        string id = (await _product.Work.StakeholderOfAsync(_assessment.Id, person.ObjectId, CancellationToken.None))!.Value.Id;
        FindPeople find = _product.Get<FindPeople>();

        Assert.Equal(2, (await find.RunAsync(ProductStore.Coordinator, _assessment.Id, "amal", CancellationToken.None)).People.Count);
        Assert.True((await find.RunAsync(ProductStore.Coordinator, _assessment.Id, "gone@example.org", CancellationToken.None)).People.Single().HasLeft);
        Assert.Equal("g-1", (await find.ManagerOfAsync(ProductStore.Coordinator, _assessment.Id, id, CancellationToken.None)).People.Single().ObjectId);
        Assert.Equal(Refusal.CoordinatorsOnly, (await Assert.ThrowsAsync<RefusedException>(() => find.RunAsync(person, _assessment.Id, "amal", CancellationToken.None))).Refusal);
        Assert.Equal(Refusal.FieldInvalid, (await Assert.ThrowsAsync<RefusedException>(() => find.RunAsync(ProductStore.Coordinator, _assessment.Id, "a", CancellationToken.None))).Refusal);
    }

    private Task<ImportResult> ImportAsync(string rows) =>
        _product.Get<ImportStakeholders>().RunAsync(ProductStore.Coordinator, _assessment.Id, ImportFormat.Csv, Columns + rows, CancellationToken.None);
}
