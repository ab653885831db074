using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class ConflictTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    [Fact]
    public async Task Conflicts_BeforeTheFirstDocument_AreNone()
    {
        JsonNode list = (await (await product.StoryAsync()).Coordinator.GetAsync((await product.StoryAsync()).At("conflicts"))).Good;

        Assert.Null(list["version"]);
        Assert.Empty(list["conflicts"]!.AsArray());
    }

    [Theory]
    [InlineData("mine", null, "Three services stop.")]
    [InlineData("theirs", null, "Three services grow.")]
    [InlineData("both", null, "Three services stop grow.")]
    [InlineData("edited", "stay", "Three services stay.")]
    public async Task Decision_EachChoice_StandsInTheDocumentAndClosesTheConflict(string choice, string? text, string expected)
    {
        (Story story, JsonNode conflict) = await InConflictAsync();
        Assert.Equal(("A1", "Amina Example", "stop", "grow", "Amina Example", 2, 3), (
            Of(conflict, "itemKey"), Of(conflict, "stakeholder"), Of(conflict, "mine"), Of(conflict, "theirs"), Of(conflict, "theirsBy"), conflict["incomingVersion"]!.GetValue<int>(), conflict["masterVersion"]!.GetValue<int>()));

        JsonNode decided = (await DecideAsync(story.Coordinator, story, conflict, choice, text)).Good;

        Assert.Equal((4, true, 0), (decided["version"]!.GetValue<int>(), decided["isNew"]!.GetValue<bool>(), decided["left"]!.GetValue<int>()));
        Assert.Empty((await story.Coordinator.GetAsync(story.At("conflicts"))).Good["conflicts"]!.AsArray());
        Assert.Empty((await story.Coordinator.GetAsync(story.At("status"))).Good["conflicts"]!.AsArray());
        byte[] document = (await story.Coordinator.GetAsync(story.At("master"))).Body;
        Assert.Contains(expected, OfficeIntegration.Tests.Documents.WordFile.Text(document), StringComparison.Ordinal);
        Assert.False((await story.Coordinator.PostAsync(story.At("merges"))).Good["changed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Decision_TwiceAndOtherwise_IsHarmlessAndRefused()
    {
        (Story story, JsonNode conflict) = await InConflictAsync();
        _ = (await DecideAsync(story.Coordinator, story, conflict, "mine")).Good;

        ApiAnswer again = await DecideAsync(story.Coordinator, story, conflict, "mine");
        ApiAnswer otherwise = await DecideAsync(story.Coordinator, story, conflict, "theirs");

        Assert.False(again.Good["isNew"]!.GetValue<bool>());
        Assert.Equal((409, "ConflictDecided"), (otherwise.Status, Of(otherwise.Json, "code")));
    }

    [Fact]
    public async Task Versions_ShowWhatTheyOpenedAndDecided()
    {
        (Story story, JsonNode conflict) = await InConflictAsync();
        _ = (await DecideAsync(story.Coordinator, story, conflict, "both")).Good;

        JsonNode[] versions = [.. (await story.Coordinator.GetAsync(story.At("versions"))).Good["versions"]!.AsArray().Select(version => version!)];

        Assert.Equal(["Generated", "Edited", "Merged", "Decided"], versions.Select(version => Of(version, "origin")));
        Assert.Equal([0, 0, 1, 0], versions.Select(version => version["conflicts"]!.AsArray().Count));
        Assert.Equal(Of(conflict, "id"), Of(versions[2]["conflicts"]![0]!, "id"));
        Assert.Equal((Of(conflict, "id"), "Both"), (Of(versions[3]["decided"]!, "conflictId"), Of(versions[3]["decided"]!, "choice")));
        Assert.All(versions[..3], version => Assert.Null(version["decided"]));
    }

    [Fact]
    public async Task ListAndDecide_ByOthers_AreRefused()
    {
        (Story story, JsonNode conflict) = await InConflictAsync();
        foreach ((Person person, int status) in new[] { (story.Amina, 403), (Person.New(product), 404), (new Person(product, null), 401), (story.Coordinator.InTenant("other"), 404) })
        {
            Assert.Equal(status, (await person.GetAsync(story.At("conflicts"))).Status);
            Assert.Equal(status, (await DecideAsync(person, story, conflict, "mine")).Status);
        }

        Assert.Single((await story.Coordinator.GetAsync(story.At("conflicts"))).Good["conflicts"]!.AsArray());
    }

    [Theory]
    [InlineData("""{}""", 422, "FieldMissing")]
    [InlineData("""{"choice":"yours"}""", 400, "JsonUnreadable")]
    [InlineData("""{"choice":1}""", 400, "JsonUnreadable")]
    [InlineData("""{"choice":"edited"}""", 422, "AnswerEmpty")]
    [InlineData("""{"choice":"mine","by":"me"}""", 400, "JsonUnreadable")]
    public async Task Decision_BadBody_IsRefused(string body, int status, string code)
    {
        (Story story, JsonNode conflict) = await InConflictAsync();

        ApiAnswer answer = await story.Coordinator.SendAsync(HttpMethod.Post, story.At($"conflicts/{Of(conflict, "id")}/decision"), "application/json", body);

        Assert.Equal((status, code), (answer.Status, Of(answer.Json, "code")));
    }

    [Fact]
    public async Task Decision_UnknownConflict_IsNotFound()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();

        ApiAnswer answer = await story.Coordinator.PostAsync(story.At("conflicts/nothing/decision"), new { choice = "mine" });

        Assert.Equal((404, "UnknownConflict"), (answer.Status, Of(answer.Json, "code")));
    }

    private static string Of(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static Task<ApiAnswer> DecideAsync(Person person, Story story, JsonNode conflict, string choice, string? text = null) =>
        person.PostAsync(story.At($"conflicts/{Of(conflict, "id")}/decision"), new { choice, text });

    private async Task<(Story Story, JsonNode Conflict)> InConflictAsync()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync("Three services run.");
        byte[] edited = EditedDocx.Replace((await story.Coordinator.GetAsync(story.At("master"))).Body, "Three services run.", "Three services stop.");
        _ = (await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, edited, ("If-Match", "\"v1\""))).Good;
        string assignment = await story.SubmitAsync(story.Amina, "A1", "Three services grow.");
        _ = (await story.Coordinator.PostAsync(story.At($"assignments/{assignment}/accept"))).Good;
        _ = (await story.Coordinator.PostAsync(story.At("merges"))).Good;
        return (story, Assert.Single((await story.Coordinator.GetAsync(story.At("conflicts"))).Good["conflicts"]!.AsArray())!);
    }
}
