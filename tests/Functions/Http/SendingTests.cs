using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Messages to many people: how far they have come, and that nobody gets one twice.</summary>
[Collection(SharedAzurite.Name)]
public sealed class SendingTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    [Theory]
    [InlineData("prompts", OutboxKind.Prompt)]
    [InlineData("reminders", OutboxKind.Reminder)]
    public async Task Sending_UnderWay_SaysHowFarUntilItsEnd(string name, OutboxKind kind)
    {
        Story story = await Story.StartAsync(product);
        Assert.Null(await OfAsync(story, name));
        (var reached, var may) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task sending = NoteAsync(story, kind, async seenTo =>
        {
            await Task.Delay(Sending.Pace);
            await seenTo(2);
            reached.SetResult();
            await may.Task;
        });

        await reached.Task;
        JsonNode seen = (await OfAsync(story, name))!;
        Assert.Equal((2, 5), (seen["done"]!.GetValue<int>(), seen["people"]!.GetValue<int>()));
        Assert.Null(await OfAsync(story, name == "prompts" ? "reminders" : "prompts"));
        may.SetResult();
        await sending;

        Assert.Null(await OfAsync(story, name));
    }

    [Fact]
    public async Task Sending_Failed_IsNotUnderWayAnyMore()
    {
        Story story = await Story.StartAsync(product);

        await Assert.ThrowsAsync<InvalidOperationException>(() => NoteAsync(story, OutboxKind.Prompt, _ => throw new InvalidOperationException()));

        Assert.Null(await OfAsync(story, "prompts"));
    }

    [Fact]
    public async Task Sending_BegunOnceMoreMeanwhile_SharesTheNoteOfTheFirst()
    {
        Story story = await Story.StartAsync(product);
        (var begun, var may) = (new TaskCompletionSource(), new TaskCompletionSource());
        Task first = NoteAsync(story, OutboxKind.Prompt, _ =>
        {
            begun.SetResult();
            return may.Task;
        });
        await begun.Task;

        await NoteAsync(story, OutboxKind.Prompt, seenTo => seenTo(1), people: 1);

        Assert.Equal(5, (await OfAsync(story, "prompts"))!["people"]!.GetValue<int>());
        may.SetResult();
        await first;
    }

    /// <summary>As from several windows at once.</summary>
    [Theory]
    [InlineData("prompts", "Prompt")]
    [InlineData("reminders", "Reminder")]
    public async Task Send_PressedInSeveralWindows_IsOneMessageToEachPerson(string route, string kind)
    {
        Story story = await Story.StartAsync(product);
        object[] assignments = [new { stakeholderId = story.AminaId, itemKey = "B1", role = "Contributor" }, new { stakeholderId = story.BenoitId, itemKey = "A1", role = "Contributor" }];
        _ = (await story.Coordinator.PostAsync(story.At("assignments"), new { assignments })).Good;
        int before = (await MessagesAsync(story, kind)).Length;

        ApiAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.Coordinator.PostAsync(story.At(route))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        string[] to = (await MessagesAsync(story, kind))[before..];
        Assert.NotEmpty(to);
        Assert.Equal(to.Length, answers.Sum(answer => answer.Good["people"]!.GetValue<int>()));
        Assert.Equal(to.Distinct(), to);
        Assert.Null(await OfAsync(story, route));
    }

    private Task NoteAsync(Story story, OutboxKind kind, Func<Func<int, Task>, Task> write, int people = 5) =>
        product.Product.Services.GetRequiredService<NoteSending>().WhileAsync(story.Id, kind, people, write);

    private static async Task<JsonNode?> OfAsync(Story story, string name) => (await story.Coordinator.GetAsync(story.At("sending"))).Good[name];

    /// <returns>Whom each is to, the oldest first.</returns>
    private static async Task<string[]> MessagesAsync(Story story, string kind) =>
    [
        .. (await story.Coordinator.GetAsync(story.At("messages"))).Good["messages"]!.AsArray()
            .Where(message => message!["kind"]!.GetValue<string>() == kind)
            .OrderBy(message => message!["createdAt"]!.GetValue<DateTimeOffset>())
            .Select(message => message!["stakeholderId"]!.GetValue<string>()),
    ];
}
