using System.Text;
using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class ComparisonTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    [Fact]
    public async Task Comparison_AnswerRevisedAndAnotherAdded_SaysWhoWroteWhatWordByWord()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        await MergeAsync(story, story.Amina, "A1", "We keep four services running.");
        await MergeAsync(story, story.Benoit, "B1", "Une équipe veille.");

        JsonNode compared = (await story.Coordinator.GetAsync(story.At("comparison?older=1&newer=3"))).Good;

        Assert.Equal((1, 3, 0), (Number(compared["older"]!, "version"), Number(compared["newer"]!, "version"), Number(compared, "left")));
        JsonNode[] parts = Parts(compared);
        Assert.Equal(["A1", "B1"], parts.Select(part => Text(part, "itemKey")));
        Assert.Equal("We keep [-three-]{+four+} services running.", Words(parts[0]));
        Assert.Equal(("Amina Example", "Example Clinic", 1, 2), (Text(parts[0], "name"), Text(parts[0], "organisation"), Number(parts[0]["older"]!, "answer"), Number(parts[0]["newer"]!, "answer")));
        Assert.Equal("{+Une équipe veille.+}", Words(parts[1]));
        Assert.Null(parts[1]["older"]);
    }

    [Fact]
    public async Task Comparison_NoVersionsNamed_IsTheNewestWithTheOneBefore()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        await MergeAsync(story, story.Amina, "A1", "We keep four services running.");
        await MergeAsync(story, story.Benoit, "B1", "Une équipe veille.");

        JsonNode compared = (await story.Coordinator.GetAsync(story.At("comparison"))).Good;

        Assert.Equal((2, 3), (Number(compared["older"]!, "version"), Number(compared["newer"]!, "version")));
        Assert.Equal("B1", Text(Assert.Single(Parts(compared)), "itemKey"));
    }

    [Fact]
    public async Task Comparison_All_GivesWhatDidNotChangeToo()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        await MergeAsync(story, story.Benoit, "B1", "Une équipe veille.");

        JsonNode[] parts = Parts((await story.Coordinator.GetAsync(story.At("comparison?all=1"))).Good);

        Assert.Equal("We keep three services running.", Words(parts.Single(part => Text(part, "itemKey") == "A1")));
        Assert.Contains(parts, part => part["itemKey"] is null);
    }

    [Fact]
    public async Task Comparison_EditedInWord_NamesTheEditor()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        byte[] master = (await story.Coordinator.GetAsync(story.At("master"))).Body;
        byte[] edited = EditedDocx.Replace(master, "three services", "five services");
        _ = (await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, ByEdna(edited), ("If-Match", "\"v1\""))).Good;

        JsonNode part = Assert.Single(Parts((await story.Coordinator.GetAsync(story.At("comparison"))).Good));

        Assert.Equal("We keep [-three-]{+five+} services running.", Words(part));
        Assert.Equal(("", "Edna Editor"), (Text(part["older"]!, "editor"), Text(part["newer"]!, "editor")));
    }

    [Fact]
    public async Task Comparison_OnlyTheFormatIsAnother_ShowsWhichWords()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        await MergeAsync(story, story.Amina, "A1", "We keep **three** services running.");

        JsonNode part = Assert.Single(Parts((await story.Coordinator.GetAsync(story.At("comparison"))).Good));

        Assert.Equal("We keep {~three~} services running.", Words(part));
        Assert.Equal((1, 2), (Number(part["older"]!, "answer"), Number(part["newer"]!, "answer")));
    }

    [Theory]
    [InlineData("older=1&newer=9", 404, "UnknownVersion")]
    [InlineData("older=7", 404, "UnknownVersion")]
    [InlineData("older=none", 422, "FieldInvalid")]
    public async Task Comparison_UnknownVersion_IsRefusedWithWhatThereIs(string query, int status, string code)
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();

        ApiAnswer answer = await story.Coordinator.GetAsync(story.At($"comparison?{query}"));

        Assert.Equal((status, code), (answer.Status, Text(answer.Json, "code")));
        Assert.NotEmpty(Text(answer.Json, "detail"));
    }

    [Fact]
    public async Task Comparison_BeforeTheFirstDocument_SaysThatThereIsNone() =>
        Assert.Equal("NoDocumentYet", Text((await (await product.StoryAsync()).Coordinator.GetAsync((await product.StoryAsync()).At("comparison"))).Json, "code"));

    private static byte[] ByEdna(byte[] docx) => EditedDocx.With(docx, "docProps/core.xml", Encoding.UTF8.GetBytes("""
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><cp:lastModifiedBy>Edna Editor</cp:lastModifiedBy></cp:coreProperties>
        """));

    private static async Task MergeAsync(Story story, Person person, string itemKey, string markdown)
    {
        string assignment = await story.SubmitAsync(person, itemKey, markdown);
        _ = (await story.Coordinator.PostAsync(story.At($"assignments/{assignment}/accept"))).Good;
        _ = (await story.Coordinator.PostAsync(story.At("merges"))).Good;
    }

    private static JsonNode[] Parts(JsonNode compared) => [.. compared["parts"]!.AsArray().Select(part => part!)];

    private static string Words(JsonNode part) => string.Concat(part["words"]!.AsArray().Select(words => Text(words!, "change") switch
    {
        "Added" => $"{{+{Text(words!, "text")}+}}",
        "Reformatted" => $"{{~{Text(words!, "text")}~}}",
        "Removed" => $"[-{Text(words!, "text")}-]",
        _ => Text(words!, "text"),
    }));

    private static string Text(JsonNode node, string name) => node[name]?.GetValue<string>() ?? "";

    private static int Number(JsonNode node, string name) => node[name]!.GetValue<int>();
}
