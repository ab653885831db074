using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>What a coordinator does about somebody who has blocked the app, step by step down the ladder, in each of the six languages.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class ReachScriptTests(AzuriteFixture azurite)
{
    public static TheoryData<string> InEveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Blocked_IsTold_AndEveryStepHasItsButton(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, language: language);
        (Talk carol, BotPerson ahmad, Assessment assessment) = await BlockedAsync(world, language);
        TextsInLanguage texts = carol.Texts;
        string blocked = RefusalTexts.For(DeliveryProblem.Blocked, language);

        carol.Expect("Notice.UnreachableItems", ("name", "Ahmad"), ("items", $"\u206801\u2069{texts["Common.Between"]}\u206802\u2069")).ExpectText(blocked);
        (await carol.PressAsync("reach")).ExpectText(blocked).ExpectText(ReachTexts.For(ReachStep.Deputy, language)!);
        (await carol.PressAsync("deputy")).Expect("Reach.DeputyFor", ("name", "Ahmad"));
        Assert.Equal((world.Alice.Email, "01, 02"), (carol.Card.ValueOf("people"), carol.Card.ValueOf("items")));
        (await carol.PressAsync("assign")).Expect("Assign.Done", ("people", 1), ("count", 2)).Expect("Status.NotReached", ("count", 1)).ExpectText(ReachTexts.For(ReachStep.SectionFileByEmail, language)!);
        (await carol.PressAsync("sectionFile")).ExpectText($"/api/assessments/{assessment.Id}/section?stakeholderId={Ids.Stakeholder(assessment.Id, ahmad.Email)}");
        (await carol.PressAsync("reachStep")).Expect("Reach.Noted").ExpectText(ReachTexts.For(ReachStep.PrintedForm, language)!);
        (await carol.CommandAsync("reach", ahmad.Email)).ExpectText(texts.Format("Reach.Taken.SectionFileByEmail", ("date", "|")).Split('|')[0].Trim());
        (await carol.PressAsync("reachStep")).Expect("Reach.Noted").ExpectText(texts.Format("Reach.Taken.PrintedForm", ("date", "|")).Split('|')[0].Trim());
        Assert.DoesNotContain("reachStep", carol.Card.Verbs);
        Assert.Contains("sectionFile", carol.Card.Verbs);
        (await carol.CommandAsync("reach")).ExpectText("Ahmad").ExpectText("Alice").ExpectText(ReachTexts.For(ReachRung.NotAsked, language));

        PersonReach reach = (await world.Get<ReadReach>().RunAsync(world.CallerOf(world.Carol), assessment.Id, CancellationToken.None)).People.Single(person => person.Person.Name == "Ahmad");
        Assert.Equal([ReachStep.Deputy, ReachStep.SectionFileByEmail, ReachStep.PrintedForm], reach.Steps.Select(step => step.Step));
        Assert.Equal(AssignmentState.Planned, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
    }

    [Fact]
    public async Task Steps_ByAStakeholder_AreRefusedAndChangeNothing()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        (Talk carol, BotPerson _, Assessment assessment) = await BlockedAsync(world, "en");
        await carol.PressAsync("reach");
        string refusal = RefusalTexts.For(new RefusedException(Refusal.CoordinatorsOnly), "en");

        foreach (string verb in (string[])["deputy", "reachStep"])
        {
            Assert.Equal(refusal, BotWorld.SentenceIn(await world.PressAsync(world.Alice, carol.Card.Press(verb))));
        }

        await world.SayAsync(world.Alice, "reach");
        Assert.Equal(refusal, world.LastTextTo(world.Alice));
        Assert.All((await world.Get<ReadReach>().RunAsync(world.CallerOf(world.Carol), assessment.Id, CancellationToken.None)).People, person => Assert.Empty(person.Steps));
    }

    /// <summary>Carol has just been told that Ahmad, who has a colleague, is not reached.</summary>
    private static async Task<(Talk Carol, BotPerson Ahmad, Assessment Assessment)> BlockedAsync(BotWorld world, string language)
    {
        BotPerson ahmad = world.Add("Ahmad", language);
        Talk carol = new(world, world.Carol);
        await world.InstallAsync(ahmad);
        await world.InstallAsync(world.Alice);
        await carol.InstallAsync();
        Assessment assessment = await world.AskAsync((ahmad, ["01", "02"]), (world.Alice, ["03"]));
        world.Connector.Answer = request => Uri.UnescapeDataString(request.PathAndQuery).Contains(ahmad.ConversationId, StringComparison.Ordinal)
            ? ConnectorAnswer.Refused(403, "MessageWritesBlocked")
            : ConnectorAnswer.Created($"m{world.Connector.Requests.Count}");
        await world.DeliverAsync();
        return (await carol.ReceiveAsync(), ahmad, assessment);
    }
}
