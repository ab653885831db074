using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Asking again for a status that somebody has already.</summary>
[Collection(SharedAzurite.Name)]
public sealed class StatusTagTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    [Fact]
    public async Task Status_NothingDoneSince_IsNotSentAgain()
    {
        Story story = await Story.StartAsync(product);
        string tag = await TagAsync(story);

        ApiAnswer again = await story.Coordinator.GetAsync(story.At("status"), ("If-None-Match", tag));

        Assert.Equal((304, 0, tag), (again.Status, again.Body.Length, again.Headers.ETag?.ToString()));
        Assert.StartsWith("W/", tag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_AnswerCameIn_IsSentWithAnotherTag()
    {
        Story story = await Story.StartAsync(product);
        string tag = await TagAsync(story);
        await story.SubmitAsync(story.Amina, "A1", "We keep three services running.");

        ApiAnswer again = await story.Coordinator.GetAsync(story.At("status"), ("If-None-Match", tag));

        Assert.Equal(1, again.Good["totals"]!["submitted"]!.GetValue<int>());
        Assert.NotEqual(tag, again.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task Status_InAnotherLanguage_IsAnotherOne()
    {
        Story story = await Story.StartAsync(product);

        ApiAnswer french = await story.Coordinator.GetAsync(story.At("status?language=fr"), ("If-None-Match", await TagAsync(story)));

        Assert.Equal(200, french.Status);
    }

    [Fact]
    public async Task Status_AskedForByAStranger_IsRefusedWithAKnownTagToo()
    {
        Story story = await Story.StartAsync(product);

        ApiAnswer refused = await Person.New(product).GetAsync(story.At("status"), ("If-None-Match", await TagAsync(story)));

        Assert.Equal((404, "UnknownAssessment"), refused.Problem);
    }

    private static async Task<string> TagAsync(Story story) => (await story.Coordinator.GetAsync(story.At("status"))).Headers.ETag!.ToString();
}
