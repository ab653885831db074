using Newtonsoft.Json.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class ConflictConversationTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("Mine", "", "Services stop.", "the document’s text stays")]
    [InlineData("Theirs", "", "Services grow.", "the offered text is taken")]
    [InlineData("Both", "", "Services stop grow.", "both texts stay")]
    [InlineData("Edited", "**stay**", "Services stay.", "your text is taken")]
    public async Task Decide_EachChoice_ReplacesTheCardByItsReceipt(string choice, string typed, string expected, string receipt)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        (Assessment assessment, SentCard merged) = await InConflictAsync(world);
        Assert.Contains("1. Both texts", merged.Text, StringComparison.Ordinal);
        await world.PressAsync(world.Carol, merged.Press("conflicts"));
        SentCard card = world.LastCardTo(world.Carol);
        foreach (string shown in (string[])["Item 01", "Conflict 1 of 1", "stop", "grow", "Sample Editor", "Alice"])
        {
            Assert.Contains(shown, card.Text, StringComparison.Ordinal);
        }

        SentCard done = BotWorld.CardIn(await world.PressAsync(world.Carol, Decision(card, choice, typed)));

        Assert.Contains(receipt, done.Text, StringComparison.Ordinal);
        Assert.Contains("version 4", done.Text, StringComparison.Ordinal);
        Assert.Equal(["status"], done.Verbs);
        byte[] document = await (await world.Get<ReadMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);
        Assert.Contains(expected, WordFile.Text(document), StringComparison.Ordinal);
        await world.SayAsync(world.Carol, "conflicts");
        Assert.Contains("No conflict waits", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_TwiceAndThenOtherwise_ShowsTheReceiptAndThenSaysSo()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await InConflictAsync(world);
        await world.SayAsync(world.Carol, "conflicts");
        SentCard card = world.LastCardTo(world.Carol);
        SentCard first = BotWorld.CardIn(await world.PressAsync(world.Carol, Decision(card, "Mine")));

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Carol, Decision(card, "Mine")));
        SentCard otherwise = BotWorld.CardIn(await world.PressAsync(world.Carol, Decision(card, "Theirs")));

        Assert.Equal(first.Text, again.Text);
        Assert.Contains("decided otherwise already", otherwise.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_EditedLeftEmpty_ShowsTheConflictAgainWithTheReason()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await InConflictAsync(world);
        await world.SayAsync(world.Carol, "conflicts");

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Carol, Decision(world.LastCardTo(world.Carol), "Edited", " ")));

        Assert.Contains("The answer is empty", again.Text, StringComparison.Ordinal);
        Assert.Contains("stop", again.Text, StringComparison.Ordinal);
        Assert.Contains("decide", again.Verbs);
    }

    [Fact]
    public async Task Conflicts_ByAStakeholder_AreRefused()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        (_, SentCard merged) = await InConflictAsync(world);
        await world.SayAsync(world.Carol, "conflicts");
        SentCard card = world.LastCardTo(world.Carol);

        await world.SayAsync(world.Alice, "conflicts");
        Assert.Contains("coordinator", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Contains("coordinator", BotWorld.SentenceIn(await world.PressAsync(world.Alice, merged.Press("conflicts"))), StringComparison.Ordinal);
        Assert.Contains("coordinator", BotWorld.SentenceIn(await world.PressAsync(world.Alice, Decision(card, "Mine"))), StringComparison.Ordinal);
        await world.SayAsync(world.Carol, "conflicts");
        Assert.Contains("Conflict 1 of 1", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Merge_WithConflicts_TellsTheOtherCoordinatorsOnce_WithTheWayToDecide(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk dana = new(world, world.Add("Danielle", language));
        await InConflictAsync(world, async assessment =>
        {
            await dana.InstallAsync();
            await world.Get<HandOver>().RunAsync(world.CallerOf(world.Carol), assessment.Id, new(dana.Person.Email, Stays: true), CancellationToken.None);
            await dana.ReceiveAsync();
        });
        int before = world.SentTo(world.Carol).Count;

        (await dana.ReceiveAsync()).Expect("Notice.Conflicts", ("count", 1)).Expect("Item.Title", ("item", "01")).ExpectText("stop").ExpectText("grow");
        (await dana.ReceiveAsync()).ExpectSilence();
        JObject decision = Decision(dana.Card, "Mine");
        Assert.Contains("4", BotWorld.CardIn(await world.PressAsync(dana.Person, decision)).Text, StringComparison.Ordinal);

        await world.DeliverAsync();
        Assert.Equal(before, world.SentTo(world.Carol).Count);
    }

    public static TheoryData<string> InEveryLanguage => [.. Languages.All];

    private static JObject Decision(SentCard card, string choice, string typed = "")
    {
        JObject data = card.Press("decide", ("edited", typed));
        data["choice"] = choice;
        return data;
    }

    /// <param name="beforeTheLastMerge">What happens before the merge that finds the conflict.</param>
    private static async Task<(Assessment Assessment, SentCard Merged)> InConflictAsync(BotWorld world, Func<Assessment, Task>? beforeTheLastMerge = null)
    {
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "Services run.")));
        await AcceptedAndMergedAsync(world);
        await SendBackAsync(world, assessment);
        await world.SayAsync(world.Alice, "my items");
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Open("01"));
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "Services grow.")));
        await (beforeTheLastMerge?.Invoke(assessment) ?? Task.CompletedTask);
        return (assessment, await AcceptedAndMergedAsync(world));
    }

    private static async Task<SentCard> AcceptedAndMergedAsync(BotWorld world)
    {
        await world.DeliverAsync();
        SentCard accepted = BotWorld.CardIn(await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("accept")));
        return BotWorld.CardIn(await world.PressAsync(world.Carol, accepted.Press("merge")));
    }

    private static async Task SendBackAsync(BotWorld world, Assessment assessment)
    {
        byte[] document = await (await world.Get<ReadMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);
        byte[] edited = WordFile.With(
            WordFile.Edit(document, body => WordFile.Paragraph(body, "Services run.").Descendants(WordFile.W + "t").Single(text => text.Value == "Services run.").Value = "Services stop."),
            "docProps/core.xml",
            WordFile.Part(document, "docProps/core.xml").Replace("<dcterms:created", "<cp:lastModifiedBy>Sample Editor</cp:lastModifiedBy><dcterms:created", StringComparison.Ordinal));
        await world.Get<TakeInMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, new MemoryStream(edited), null, CancellationToken.None);
    }
}
