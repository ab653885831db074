using System.Globalization;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Local.Once;
using OfficeIntegration.Tests.Bot.Cards;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>Every flow of a stakeholder as a script, in each of the six languages, over HTTP.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class StakeholderScriptTests(AzuriteFixture azurite)
{
    public static TheoryData<string> InEveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task ByCard_DraftSubmitRevise(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01"]), (world.Alice, ["01"]));
        string official = world.Get<TemplateCatalogue>().Find("un-64-211")!.In(language).ItemTexts["01"];

        (await ahmad.InstallAsync()).Expect("Greeting.Hello").Expect("Message.Prompt.One", ("item", "01")).ExpectText(official).ExpectText(world.Alice.Name)
            .ExpectText(ahmad.Texts.Format("Item.Due", ("date", assessment.DueAt.ToOffset(TimeSpan.FromHours(2)).ToString(ahmad.Texts["Date"], ahmad.Texts.Culture))));
        (await ahmad.PressAsync("saveDraft", ("answer", UsualText.Answer(language)))).ExpectText(ahmad.Texts.Format("Draft.Saved", ("item", "01"), ("time", "|")).Split('|')[1]);
        Assert.Equal(UsualText.Answer(language), ahmad.Card.ValueOf("answer"));
        (await ahmad.PressAsync("submit", ("marking", "Green"), ("level", "3"))).Expect("Receipt.Title", ("item", "01"), ("version", 1)).Expect("Marking.Green").Expect("Receipt.Next");
        (await ahmad.PressAsync("open")).Expect("Item.Title", ("item", "01"));
        (await ahmad.PressAsync("submit", ("answer", UsualText.Further(language)))).Expect("Receipt.Title", ("item", "01"), ("version", 2)).ExpectText(UsualText.Further(language));
        (await ahmad.CommandAsync("myItems")).Expect("MyItems.Summary", ("count", 1), ("open", 0)).ExpectText(RefusalTexts.For(AssignmentState.Submitted, language));

        Assert.Equal([UsualText.Answer(language), UsualText.Further(language)], (await world.ContributionsAsync(assessment)).Select(one => one.Markdown));
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task ByTyping_InPieces_ThenSubmit(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01"]));
        await ahmad.InstallAsync();

        (await ahmad.SayAsync(UsualText.Answer(language))).Expect("Chat.Saved", ("item", "01"));
        (await ahmad.SayAsync(UsualText.Further(language))).Expect("Chat.Added", ("item", "01"));
        (await ahmad.CommandAsync("draft")).ExpectText(UsualText.Further(language));
        (await ahmad.CommandAsync("submit")).Expect("Receipt.Title", ("item", "01"), ("version", 1));

        Assert.Equal($"{UsualText.Answer(language)}\n\n{UsualText.Further(language)}", Assert.Single(await world.ContributionsAsync(assessment)).Markdown);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task ByTyping_TheNumberOpens_NoKeeps_YesSubmits_AndThanksIsNoAnswer(string language)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
        await using BotWorld world = await BotWorld.StartAsync(azurite, clock);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "05.b"]));
        await ahmad.InstallAsync();

        (await ahmad.SayAsync("(5b)")).Expect("Item.Title", ("item", "05.b"));
        (await ahmad.SayAsync(UsualText.Answer(language))).Expect("Chat.Saved", ("item", "05.b"));
        (await ahmad.CommandAsync("no")).Expect("Chat.NotYet", ("item", "05.b"));
        (await ahmad.CommandAsync("thanks")).Expect("Chat.Welcome");
        Assert.Empty(await world.ContributionsAsync(assessment));
        clock.Advance(TimeSpan.FromHours(2));
        (await ahmad.CommandAsync("yes")).Expect("Chat.Added", ("item", "05.b"));
        (await ahmad.CommandAsync("yes")).Expect("Receipt.Title", ("item", "05.b"), ("version", 1));
        (await ahmad.CommandAsync("submit", "01")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.AnswerEmpty), language));
        (await ahmad.CommandAsync("status")).Expect("MyItems.Summary", ("count", 2), ("open", 1));

        string word = ahmad.Texts["Command.yes"].Split('|')[0];
        Assert.Equal($"{UsualText.Answer(language)}\n\n{word}", Assert.Single(await world.ContributionsAsync(assessment)).Markdown);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task PassedOnByTyping_TheOtherIsAskedWithTheReason(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk boris = new(world, world.Add("Boris", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();
        await boris.InstallAsync();

        (await ahmad.CommandAsync("passOn", $"2 {boris.Person.Email} {UsualText.Reason(language)}")).Expect("PassOn.Done", ("item", "02"), ("to", boris.Person.Email));
        (await boris.ReceiveAsync()).Expect("Message.PassedOn.One", ("item", "02")).ExpectText(UsualText.Reason(language));
        (await ahmad.CommandAsync("passOn", $"1 {ahmad.Person.Email}")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.DelegateToSelf), language));

        Assert.Equal(AssignmentState.Delegated, (await world.AssignmentAsync(assessment, ahmad.Person, "02")).State);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task ByWord_TheFileGoesOutAndComesBack(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await using FileDrive drive = await FileDrive.StartAsync();
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();

        (await ahmad.CommandAsync("file")).ExpectText($"https://product.example.org/api/assessments/{assessment.Id}/section");
        await world.PostAsync(drive.Accept(world, ahmad.Person));
        drive.Attached = new WordEdit(Assert.Single(drive.Received).Content).TypeAnswer("01", [UsualText.Further(language)]).Save();
        (await ahmad.SayAsync("", drive.Attach())).Expect("Files.Taken", ("count", 1)).Expect("Files.Item", ("item", "01"), ("version", 1));
        (await ahmad.SayAsync("", drive.Attach())).Expect("Files.ItemAgain", ("item", "01"), ("version", 1));
        (await ahmad.CommandAsync("open", "1")).ExpectText(UsualText.Further(language)[^10..]);

        Assert.Equal(ContributionSource.Word, Assert.Single(await world.ContributionsAsync(assessment)).Source);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task PartialAnswers_WaitUntilTheyAreOpenedAgain(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "09"]));
        (await ahmad.InstallAsync()).Expect("Message.Prompt.Some", ("count", 2));

        await ahmad.OpenAsync("01");
        await ahmad.PressAsync("saveDraft", ("further", UsualText.Further(language)));
        (await ahmad.CommandAsync("open", "09")).Expect("Item.Title", ("item", "09"));
        await ahmad.SayAsync(UsualText.Answer(language));
        (await ahmad.CommandAsync("open", "01")).ExpectText(UsualText.Further(language)).ExpectNot(UsualText.Answer(language).Split('\n')[1]);
        (await ahmad.CommandAsync("submit")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.AnswerEmpty), language));
        await ahmad.CommandAsync("open", "09");
        (await ahmad.CommandAsync("submit")).Expect("Receipt.Title", ("item", "09"), ("version", 1));

        Assert.Equal("09", Assert.Single(await world.ContributionsAsync(assessment)).ItemKey);
        Assert.Equal(AssignmentState.Drafting, (await world.AssignmentAsync(assessment, ahmad.Person, "01")).State);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Decline_NeedsAReason_AndReachesTheCoordinator(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, language: language);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk carol = new(world, world.Carol);
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();
        await carol.InstallAsync();

        (await ahmad.CommandAsync("decline", "1")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.ReasonMissing), language));
        (await ahmad.CommandAsync("decline", "1 " + UsualText.Reason(language))).Expect("Decline.Done", ("item", "01"));
        (await carol.ReceiveAsync()).Expect("Notice.Declined", ("name", "Ahmad"), ("item", "01")).ExpectText(UsualText.Reason(language));
        (await ahmad.CommandAsync("myItems")).ExpectText(RefusalTexts.For(AssignmentState.Declined, language));

        Assert.Equal(AssignmentState.Declined, (await world.AssignmentAsync(assessment, ahmad.Person, "01")).State);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task PassedOnTwice_TheThirdIsAsked_AndEverybodySeesTheChain(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, language: language);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk boris = new(world, world.Add("Boris", language));
        Talk chen = new(world, world.Add("Chen", language));
        Talk carol = new(world, world.Carol);
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01"]));
        foreach (Talk one in (Talk[])[ahmad, boris, chen, carol])
        {
            await one.InstallAsync();
        }

        (await ahmad.PressAsync("delegate", ("to", boris.Person.Email), ("why", UsualText.Reason(language)))).Expect("PassOn.Done", ("item", "01"), ("to", boris.Person.Email));
        (await boris.ReceiveAsync()).Expect("Message.PassedOn.One", ("item", "01")).ExpectText(UsualText.Reason(language));
        await boris.PressAsync("delegate", ("to", chen.Person.Email));
        string between = ahmad.Texts["Item.ChainTo"];
        string chain = $"\u2068Ahmad\u2069{between}\u2068Boris\u2069{between}\u2068Chen\u2069";
        (await chen.ReceiveAsync()).Expect("Message.Prompt.One", ("item", "01")).Expect("Item.Chain", ("names", chain));
        (await carol.ReceiveAsync()).Expect("Notice.Delegated", ("name", "Boris"), ("item", "01"), ("to", "Chen")).Expect("Item.Chain", ("names", chain));
        (await chen.PressAsync("submit", ("answer", UsualText.Answer(language)))).Expect("Receipt.Title", ("item", "01"), ("version", 1));

        Assert.Equal(Ids.Stakeholder(assessment.Id, chen.Person.Email), Assert.Single(await world.ContributionsAsync(assessment)).StakeholderId);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Question_IsAnsweredInBothChats(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, language: language);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk carol = new(world, world.Carol);
        await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();
        await carol.InstallAsync();

        (await ahmad.CommandAsync("ask")).Expect("Ask.How");
        (await ahmad.CommandAsync("ask", "2 " + UsualText.Question(language))).Expect("Question.Waiting").Expect("Item.Title", ("item", "02"));
        (await carol.ReceiveAsync()).Expect("Question.News", ("name", "Ahmad")).ExpectText(UsualText.Question(language)).Expect("Item.Title", ("item", "02"));
        (await carol.PressAsync("reply", ("reply", ""))).Expect("Question.YourReply");
        (await carol.PressAsync("reply", ("reply", UsualText.Further(language)))).Expect("Question.Answered", ("name", "Carol")).ExpectText(UsualText.Further(language));
        (await ahmad.ReceiveAsync()).Expect("Question.Answered", ("name", "Carol")).ExpectText(UsualText.Question(language)).ExpectText(UsualText.Further(language));
        (await ahmad.PressAsync("open")).Expect("Item.Title", ("item", "02"));
        (await ahmad.PressAsync("ask", ("answer", UsualText.Answer(language)), ("question", UsualText.Question(language)))).Expect("Ask.Done");
        Assert.Equal(UsualText.Answer(language), ahmad.Card.ValueOf("answer"));
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Language_IsChangedByAnyName_AndBack(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();

        (await ahmad.CommandAsync("language")).ExpectText(ahmad.Texts["Language.Which"].Split('{')[0]);
        foreach (string other in Languages.All)
        {
            await ahmad.CommandAsync("language", other.ToUpperInvariant());
            ahmad.SpeaksNow(other).Expect("Language.Now");
            await ahmad.CommandAsync("language", ahmad.Texts["LanguageName." + other].Split('|')[0]);
            ahmad.Expect("Language.Now");
            await ahmad.SayAsync(Bot(other));
            ahmad.SpeaksNow(other).Expect("Language.Now");
            (await ahmad.CommandAsync("myItems")).Expect("MyItems.Summary", ("count", 2), ("open", 2));
        }

        await ahmad.SayAsync($"{ahmad.Texts["Command.language"].Split('|')[0]} {Bot(language)}");
        ahmad.SpeaksNow(language).Expect("Language.Now");

        static string Bot(string known) => OfficeIntegration.Bot.BotTexts.All.For(known)["Language.Name"];
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Mute_UntilADay_InAnyWriting_AndOff(string language)
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
        await using BotWorld world = await BotWorld.StartAsync(azurite, clock);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();
        CultureInfo culture = ahmad.Texts.Culture;
        string Day(int day, int month, int year) => new DateOnly(year, month, day).ToString(ahmad.Texts["Date"], culture);

        (await ahmad.CommandAsync("mute")).Expect("Mute.How");
        (await ahmad.SayAsync(ahmad.Texts["Say.mute"])).Expect("Mute.Done", ("date", Day(30, 11, 2026)));
        (await ahmad.CommandAsync("mute", ahmad.Texts["Command.until"].Split('|')[0] + " 2026-12-05")).Expect("Mute.Done", ("date", Day(5, 12, 2026)));
        (await ahmad.CommandAsync("mute", Day(6, 12, 2026))).Expect("Mute.Done", ("date", Day(6, 12, 2026)));
        (await ahmad.CommandAsync("mute", "2027-12-05")).ExpectText("2026-11-24").ExpectText("2027-01-22");
        await ahmad.CommandAsync("myItems");
        (await ahmad.PressAsync("mute", ("until", "2026-12-07"))).Expect("Mute.Done", ("date", Day(7, 12, 2026))).Expect("MyItems.Summary", ("count", 2), ("open", 2));
        Assert.Equal(new DateTimeOffset(2026, 12, 6, 22, 0, 0, TimeSpan.Zero), (await StakeholderAsync(world, assessment, ahmad.Person)).MutedUntil);
        (await ahmad.CommandAsync("unmute")).Expect("Mute.Off");
        Assert.Null((await StakeholderAsync(world, assessment, ahmad.Person)).MutedUntil);
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task WhatIsNotUnderstood_GetsAHelpfulAnswer(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk nobody = new(world, world.Add("Nobody", language));
        await world.AskAsync((ahmad.Person, ["01", "02"]));
        await ahmad.InstallAsync();

        (await nobody.InstallAsync()).Expect("Greeting.Nothing");
        (await nobody.SayAsync("🙂🙂🙂 qwertz")).Expect("Chat.NothingOpen");
        (await nobody.CommandAsync("help")).Expect("Help.Title").Expect("Help.Typing").Expect("Help.Coordinators");
        (await ahmad.CommandAsync("help")).Expect("Help.Title").Expect("Help.Typing").ExpectNot(ahmad.Texts["Help.Coordinators"]);
        (await nobody.CommandAsync("status")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.CoordinatorsOnly), language));
        (await nobody.CommandAsync("mute", "3")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.NotYours), language));
        (await ahmad.SayAsync("🙂🙂🙂 qwertz")).Expect("Chat.WhichItem").Expect("MyItems.Open");
        (await ahmad.SayAsync("")).Expect("Chat.Empty");
        (await ahmad.CommandAsync("open", "99")).ExpectText(RefusalTexts.For(new RefusedException(Refusal.NotYours), language));
        (await ahmad.CommandAsync("submit")).Expect("Chat.NoDraft");
        (await ahmad.SayAsync("", activity => activity["value"] = new Newtonsoft.Json.Linq.JObject { ["verb"] = "gone" })).Expect("Common.OldCard");
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task SeveralAssessments_AreNeverMixed(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Assessment one = await world.AskAsync((ahmad.Person, ["01"]));
        Assessment two = await world.AskAsync((ahmad.Person, ["01"]));
        await ahmad.InstallAsync();

        (await ahmad.CommandAsync("open", "01")).Expect("MyItems.Open").ExpectText(one.Title).ExpectText(two.Title);
        (await ahmad.CommandAsync("decline", "1 " + UsualText.Reason(language))).Expect("Chat.WhichAssessment", ("item", "01"));
        (await ahmad.SayAsync(UsualText.Answer(language))).Expect("Chat.WhichItem");
        await world.PressAsync(ahmad.Person, (Newtonsoft.Json.Linq.JObject)ahmad.Card.Json.Descendants().OfType<Newtonsoft.Json.Linq.JObject>()
            .First(button => (string?)button["verb"] == "open" && (string?)button["data"]?["assessment"] == two.Id)["data"]!);
        await ahmad.SayAsync(UsualText.Answer(language));
        (await ahmad.CommandAsync("submit")).Expect("Receipt.Title", ("item", "01"), ("version", 1)).ExpectText(two.Title);
        (await ahmad.CommandAsync("ask", "1 " + UsualText.Question(language))).ExpectText(two.Title);

        Assert.Empty(await world.ContributionsAsync(one));
        Assert.Single(await world.ContributionsAsync(two));
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task TheCycleBefore_IsShown_AndCanBeBegunWith(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        Talk carol = new(world, world.Carol);
        Assessment before = await world.AskAsync((ahmad.Person, ["01"]));
        await ahmad.InstallAsync();
        await carol.InstallAsync();
        await ahmad.PressAsync("submit", ("answer", UsualText.Answer(language)));
        await carol.ReceiveAsync();
        await carol.PressAsync("accept");
        Assessment now = await world.AskAsync(before, (ahmad.Person, ["01"]));

        (await ahmad.ReceiveAsync()).Expect("Previous.Title", ("cycle", "2026")).ExpectText(UsualText.Answer(language).Split('\n')[0]);
        (await ahmad.PressAsync("carryOver")).Expect("Previous.Taken", ("cycle", "2026"));
        Assert.Equal(UsualText.Answer(language), ahmad.Card.ValueOf("answer"));
        Assert.Empty(await world.ContributionsAsync(now));
        (await ahmad.PressAsync("submit")).Expect("Receipt.Title", ("item", "01"), ("version", 1));
    }

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task InAGroup_CommandsAreAnsweredInPrivate_AndNothingIsShown(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Talk ahmad = new(world, world.Add("Ahmad", language));
        BotPerson group = ahmad.Person with { ConversationId = "19:group@thread.v2" };
        Assessment assessment = await world.AskAsync((ahmad.Person, ["01", "02"]));
        await world.PostAsync(world.Activity(group, "installationUpdate", activity => (activity["action"], activity["conversation"]!["conversationType"]) = ("add", "groupChat")));
        Assert.Equal(ahmad.Texts["Greeting.Group"], world.LastTextTo(group));
        await GroupAsync("myItems");
        Assert.Equal(ahmad.Texts["Common.OnlyPersonal"], world.LastTextTo(group));

        await ahmad.InstallAsync();
        await GroupAsync("myItems");
        Assert.Equal(ahmad.Texts["Group.Answered"], world.LastTextTo(group));
        await ahmad.ReceiveAsync();
        ahmad.Expect("MyItems.Summary", ("count", 2), ("open", 2));
        await world.SayAsync(group, UsualText.Answer(language), activity => activity["conversation"]!["conversationType"] = "groupChat");
        Assert.Equal(ahmad.Texts["Common.OnlyPersonal"], world.LastTextTo(group));
        Assert.DoesNotContain(assessment.Title, string.Concat(world.SentTo(group)), StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Delivered, (await world.AssignmentAsync(assessment, ahmad.Person, "01")).State);

        Task GroupAsync(string name) => world.SayAsync(group, "<at>Bot</at> " + ahmad.Texts["Command." + name].Split('|')[0], activity =>
        {
            activity["conversation"]!["conversationType"] = "groupChat";
            activity["entities"] = Newtonsoft.Json.Linq.JArray.Parse("""[{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}]""");
        });
    }

    private static async Task<Stakeholder> StakeholderAsync(BotWorld world, Assessment assessment, BotPerson person) =>
        (await world.Get<Core.Store.WorkTable>().StakeholderAsync(assessment.Id, Ids.Stakeholder(assessment.Id, person.Email), CancellationToken.None))!.Value;
}
