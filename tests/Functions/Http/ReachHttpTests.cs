using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class ReachHttpTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ProductFixture _product = new(azurite);

    public Task InitializeAsync() => _product.InitializeAsync();

    public Task DisposeAsync() => _product.DisposeAsync();

    [Fact]
    public async Task Reach_NeverInstalledAndOpened_IsToldWithReasonStepAndEmail()
    {
        Story story = await Story.StartAsync(_product);

        JsonNode reach = (await story.Coordinator.GetAsync(story.At("reach"), ("Accept-Language", "es"))).Good;

        JsonNode[] people = [.. reach["people"]!.AsArray().Select(person => person!)];
        JsonNode benoit = people[0];
        Assert.Equal(("Queued", "NotInstalled", "SectionFileByEmail"), (Text(benoit, "rung"), Text(benoit, "problem"), Text(benoit, "next")));
        Assert.Equal("la aplicación no está instalada para esta persona (quien administra el sistema puede hacer que se instale a todas las personas consultadas)", Text(benoit, "problemText"));
        Assert.Equal(("Opened", null), (Text(people[1], "rung"), Text(people[1], "problem")));
        Assert.Equal((1, 1), ((int)reach["totals"]!["Queued"]!, (int)reach["problems"]!["NotInstalled"]!));
        JsonNode status = (await story.Coordinator.GetAsync(story.At("status"))).Good;
        Assert.Equal(1, (int)status["reach"]!["Opened"]!);
    }

    [Fact]
    public async Task Reach_StepsTaken_LeadToTheNextOne()
    {
        Story story = await Story.StartAsync(_product);
        JsonNode benoit = await BenoitAsync(story);
        Assert.Equal("SectionFileByEmail", Text(benoit, "next"));
        Assert.StartsWith("mailto:benoit@example.org?subject=", Text(benoit, "mail"), StringComparison.Ordinal);
        Assert.Contains("Bonjour", Uri.UnescapeDataString(Text(benoit, "mail")!), StringComparison.Ordinal);
        Assert.Equal(200, (await story.Coordinator.GetAsync(Text(benoit, "sectionFile")!)).Status);

        string steps = story.At($"reach/{story.BenoitId}/steps");
        _ = (await story.Coordinator.PostAsync(steps, new { step = "SectionFileByEmail" })).Good;
        _ = (await story.Coordinator.PostAsync(steps, new { step = "SectionFileByEmail" })).Good;

        benoit = await BenoitAsync(story);
        Assert.Equal(("PrintedForm", 1), (Text(benoit, "next"), benoit["steps"]!.AsArray().Count));
    }

    [Fact]
    public async Task Reach_StrangersAndNonsense_AreRefused()
    {
        Story story = await Story.StartAsync(_product);
        Assert.Equal(403, (await story.Amina.GetAsync(story.At("reach"))).Status);
        Assert.Equal(404, (await Person.New(_product).GetAsync(story.At("reach"))).Status);
        Assert.Equal(422, (await story.Coordinator.PostAsync(story.At($"reach/{story.BenoitId}/steps"), new { step = "Pigeon" })).Status);
        Assert.Equal(404, (await story.Coordinator.PostAsync(story.At("reach/nobody/steps"), new { step = "Deputy" })).Status);
    }

    private static async Task<JsonNode> BenoitAsync(Story story) =>
        (await story.Coordinator.GetAsync(story.At("reach"))).Good["people"]!.AsArray().Single(person => Text(person!, "stakeholderId") == story.BenoitId)!;

    private static string? Text(JsonNode node, string name) => (string?)node[name];
}
