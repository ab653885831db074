using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class StakeholderConversationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task FromInstallationToReceipt_OneAnswer_IsOneContribution()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));

        await world.InstallAsync(world.Alice);
        Assert.Single(world.SentTo(world.Alice), message => message["text"] is not null);
        SentCard prompt = world.LastCardTo(world.Alice);
        Assert.Contains("submit", prompt.Verbs);
        Assert.Equal(AssignmentState.Delivered, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);

        JObject draft = await world.PressAsync(world.Alice, prompt.Press("saveDraft", ("answer", "First thoughts")));
        Assert.Equal("First thoughts", BotWorld.CardIn(draft).ValueOf("answer"));
        Assert.Equal(AssignmentState.Drafting, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);

        JObject data = BotWorld.CardIn(draft).Press("submit", ("answer", "The CERT works **around the clock**."), ("marking", "Green"), ("level", "3"), ("evidence", "https://example.org/a"));
        SentCard receipt = BotWorld.CardIn(await world.PressAsync(world.Alice, data, "same-id"));
        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Alice, data, "same-id"));
        SentCard twice = BotWorld.CardIn(await world.PressAsync(world.Alice, data, "other-id"));
        Assert.All([receipt, again, twice], card => Assert.Contains("version 1", card.Text, StringComparison.Ordinal));
        Contribution only = Assert.Single(await world.ContributionsAsync(assessment));
        Assert.Equal(("The CERT works **around the clock**.", Marking.Green, 3), (only.Markdown, only.Marking, only.Level));

        SentCard revised = BotWorld.CardIn(await world.PressAsync(world.Alice, receipt.Press("open")));
        await world.PressAsync(world.Alice, revised.Press("submit", ("answer", "Changed.")));
        Assert.Equal(2, (await world.ContributionsAsync(assessment)).Count);
    }

    [Fact]
    public async Task Card_DraftTypedElsewhereSince_KeepsBothAndSaysSo()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard old = world.LastCardTo(world.Alice);
        await world.Get<SaveDraft>().RunAsync(world.CallerOf(world.Alice), new(assessment.Id, "01", "On the web.", "", [], Marking.Amber, null), default);

        SentCard both = BotWorld.CardIn(await world.PressAsync(world.Alice, old.Press("saveDraft", ("answer", "On the card."))));
        SentCard mended = BotWorld.CardIn(await world.PressAsync(world.Alice, both.Press("saveDraft", ("answer", "On the card and on the web."))));

        Assert.Equal("On the card.\n\nOn the web.", both.ValueOf("answer"));
        Assert.Contains("had been saved elsewhere", both.Text, StringComparison.Ordinal);
        Assert.Equal("On the card and on the web.", mended.ValueOf("answer"));
        Assert.DoesNotContain("had been saved elsewhere", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_SubmittedOverADraftTypedElsewhere_KeepsTheDraftAndSaysSo()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard old = world.LastCardTo(world.Alice);
        await world.Get<SaveDraft>().RunAsync(world.CallerOf(world.Alice), new(assessment.Id, "01", "On the web.", "", [], Marking.Amber, null), default);

        SentCard receipt = BotWorld.CardIn(await world.PressAsync(world.Alice, old.Press("submit", ("answer", "On the card."))));
        SentCard opened = BotWorld.CardIn(await world.PressAsync(world.Alice, receipt.Press("open")));
        SentCard sent = BotWorld.CardIn(await world.PressAsync(world.Alice, opened.Press("submit", ("answer", "Both of them."))));

        Assert.Contains("was not sent", receipt.Text, StringComparison.Ordinal);
        Assert.Equal("On the web.", opened.ValueOf("answer"));
        Assert.DoesNotContain("was not sent", sent.Text, StringComparison.Ordinal);
        Assert.Equal(["On the card.", "Both of them."], (await world.ContributionsAsync(assessment)).Select(one => one.Markdown));
    }

    [Fact]
    public async Task FirstContact_ByAMessage_BringsWhatWasWaiting()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.SayAsync(world.Alice, "help");
        Assert.Contains("submit", world.LastCardTo(world.Alice).Verbs);
        await world.InstallAsync(world.Alice);
        Assert.DoesNotContain(world.SentTo(world.Alice), message => message["text"] is not null);
    }

    [Fact]
    public async Task Submit_InAClientWithoutExecute_ReplacesTheCard()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard prompt = world.LastCardTo(world.Alice);

        await world.PressInOldClientAsync(world.Alice, prompt, prompt.Press("submit", ("answer", "By the old way.")));

        Assert.Contains(world.Connector.Requests, request => request.Method == "PUT" && request.PathAndQuery.EndsWith("/" + prompt.ActivityId, StringComparison.Ordinal));
        Assert.Contains("version 1", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Single(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task Submit_WhenTheOldCardIsGone_SendsTheReceiptAnew()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard prompt = world.LastCardTo(world.Alice);
        world.Connector.Answer = request => request.Method == "PUT" ? StandIns.Bot.ConnectorAnswer.Refused(404, "ActivityNotFound") : StandIns.Bot.ConnectorAnswer.Created("new");

        await world.PressInOldClientAsync(world.Alice, prompt, prompt.Press("submit", ("answer", "Text")));

        Assert.Contains("open", world.LastCardTo(world.Alice).Verbs);
    }

    [Fact]
    public async Task Submit_Refused_KeepsEverythingThatWasTyped()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard prompt = world.LastCardTo(world.Alice);

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Alice, prompt.Press("submit", ("answer", "Long work"), ("further", "More"), ("evidence", "no link"), ("marking", "Red"))));

        Assert.Equal(("Long work", "More", "no link", "Red"), (again.ValueOf("answer"), again.ValueOf("further"), again.ValueOf("evidence"), again.ValueOf("marking")));
        Assert.Contains("evidence", again.Text, StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task Decline_NeedsAReason_AndTellsTheCoordinator()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        SentCard prompt = world.LastCardTo(world.Alice);

        SentCard asked = BotWorld.CardIn(await world.PressAsync(world.Alice, prompt.Press("decline", ("answer", "half a text"))));
        Assert.Equal("half a text", asked.ValueOf("answer"));
        SentCard done = BotWorld.CardIn(await world.PressAsync(world.Alice, asked.Press("decline", ("reason", "Another office is in charge."))));
        Assert.Contains("Another office", done.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Declined, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);

        await world.DeliverAsync();
        Assert.Contains("Another office", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PassOn_ToANewPerson_AsksThatPersonAtOnce()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Dana);

        SentCard done = BotWorld.CardIn(await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("delegate", ("to", world.Dana.Email), ("why", "You know this better."))));
        Assert.Contains(world.Dana.Email, done.Text, StringComparison.Ordinal);
        await world.DeliverAsync();

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("delegate", ("to", world.Dana.Email))));
        Assert.Equal(done.Text, again.Text);
        Assert.NotEmpty(BotWorld.SentenceIn(await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "Too late")))));

        SentCard asked = world.LastCardTo(world.Dana);
        Assert.Contains("You know this better.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Delivered, (await world.AssignmentAsync(assessment, world.Dana, "01")).State);
    }

    [Fact]
    public async Task Typing_WithOneOpenItem_IsADraftAndNeverASubmission()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["05.b"]));
        await world.InstallAsync(world.Alice);

        JObject typed = world.Activity(world.Alice, "message", activity => activity["text"] = "We have *two* teams.");
        await world.PostAsync(typed);
        await world.PostAsync(typed);
        SentCard shown = world.LastCardTo(world.Alice);
        Assert.Equal("We have *two* teams.", shown.ValueOf("answer"));
        Assert.Empty(await world.ContributionsAsync(assessment));

        await world.SayAsync(world.Alice, "And a third is planned.");
        Assert.Equal("We have *two* teams.\n\nAnd a third is planned.", world.LastCardTo(world.Alice).ValueOf("answer"));

        JObject submit = world.Activity(world.Alice, "message", activity => activity["text"] = "submit");
        await world.PostAsync(submit);
        await world.PostAsync(submit);
        Contribution only = Assert.Single(await world.ContributionsAsync(assessment));
        Assert.Equal(ContributionSource.Chat, only.Source);
    }

    [Fact]
    public async Task Typing_WithSeveralItems_AsksWhich_AndThenBelongsToTheOpenedOne()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "05.b", "09"]));
        await world.InstallAsync(world.Alice);

        await world.SayAsync(world.Alice, "Where does this go?");
        SentCard list = world.LastCardTo(world.Alice);
        Assert.Equal(3, list.Verbs.Count(verb => verb == "open"));

        await world.PressAsync(world.Alice, list.Open("05.b"));
        Assert.True(world.LastCardTo(world.Alice).Has("answer"));
        await world.SayAsync(world.Alice, "It goes here.");
        Assert.Equal("It goes here.", world.LastCardTo(world.Alice).ValueOf("answer"));
        Assert.Equal(AssignmentState.Drafting, (await world.AssignmentAsync(assessment, world.Alice, "05.b")).State);

        await world.SayAsync(world.Alice, "open 9");
        await world.SayAsync(world.Alice, "decline 1 not ours");
        Assert.Equal(AssignmentState.Opened, (await world.AssignmentAsync(assessment, world.Alice, "09")).State);
        Assert.Equal(AssignmentState.Declined, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
    }

    [Fact]
    public async Task Language_IsTheStakeholders_UntilAnotherIsChosen()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Samir, ["01"]));
        await world.InstallAsync(world.Samir);
        Assert.True((bool?)world.LastCardTo(world.Samir).Json["rtl"]);

        await world.SayAsync(world.Samir, "لغة fr");
        await world.SayAsync(world.Samir, "بنودي");
        Assert.Equal("fr", (string?)world.LastCardTo(world.Samir).Json["lang"]);
        Assert.Contains("Mes points", world.LastCardTo(world.Samir).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryCommand_GetsAnAnswer()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01", "02"]));
        await world.InstallAsync(world.Alice);
        foreach (string text in (string[])["help", "my items", "draft", "submit", "status", "merge", "remind all", "document", "language", "language xx", "open 77", "decline 77 no", "", "   ", "\u0000", "file", "hello"])
        {
            int before = world.SentTo(world.Alice).Count;
            await world.SayAsync(world.Alice, text);
            Assert.True(world.SentTo(world.Alice).Count > before, $"“{text}” was met with silence.");
        }
    }

    [Fact]
    public async Task Returned_ComesBackWithTheCommentAndTheText()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "Too short.")));
        await world.DeliverAsync();

        SentCard notice = world.LastCardTo(world.Carol);
        Assert.Contains("Too short.", notice.Text, StringComparison.Ordinal);
        SentCard asked = BotWorld.CardIn(await world.PressAsync(world.Carol, notice.Press("return")));
        Assert.Contains("return", asked.Verbs);
        await world.PressAsync(world.Carol, notice.Press("return", ("comment", "Name the law.")));
        await world.DeliverAsync();

        SentCard back = world.LastCardTo(world.Alice);
        Assert.Contains("Name the law.", back.Text, StringComparison.Ordinal);
        Assert.Equal("Too short.", back.ValueOf("answer"));

        // The same words again are an answer again, after a return.
        await world.PressAsync(world.Alice, back.Press("submit"));
        Assert.Equal(AssignmentState.Submitted, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
        Assert.Equal(2, (await world.ContributionsAsync(assessment)).Count);
    }
}
