using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Core.Workflow.WorkingCopies;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A coordinator has the document edited together in a folder, from chat, in each of the six languages.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class FolderScriptTests(AzuriteFixture azurite)
{
    public static TheoryData<string> InEveryLanguage => [.. Languages.All];

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task Folder_IsChosenTakenInAndEnded(string language)
    {
        await using LoopbackGraph graph = await LoopbackGraph.StartAsync();
        await using BotWorld world = await BotWorld.StartAsync(azurite, language: language, graph: graph);
        Talk alice = new(world, world.Alice);
        Talk carol = new(world, world.Carol);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await alice.InstallAsync();
        await carol.InstallAsync();

        (await carol.CommandAsync("workingCopy")).Expect("Folder.None");
        (await carol.PressAsync("workingCopy", ("link", GraphDrives.FolderLink))).ExpectText(RefusalTexts.For(new RefusedException(Refusal.NoDocumentYet), language));
        await alice.PressAsync("submit", ("answer", "The first answer stands here."));
        await carol.ReceiveAsync();
        await carol.PressAsync("accept");
        await carol.PressAsync("merge");

        await carol.CommandAsync("workingCopy");
        (await carol.PressAsync("workingCopy", ("link", "not a link"))).ExpectText("https://…");
        Assert.Equal("not a link", carol.Card.ValueOf("link"));
        (await carol.PressAsync("workingCopy", ("link", GraphDrives.FolderLink))).Expect("Folder.There", ("version", 1)).Expect("Folder.Link");
        graph.Drives.Save(EditedDocx.Replace(graph.Drives.File.Content, "stands here", "stands there"));
        (await PressAsync(WorkingCopyCard.Take)).Expect("Folder.Taken", ("version", 2));
        Assert.Contains("stands there", WordFile.Text(await MasterAsync(world, assessment)), StringComparison.Ordinal);
        graph.Instead = _ => GraphAnswer.Error(423, "resourceLocked");
        (await PressAsync(WorkingCopyCard.Take)).Expect("Folder.NoAnswer");
        graph.Instead = _ => GraphAnswer.Error(403, "accessDenied");
        (await PressAsync(WorkingCopyCard.Take)).ExpectText(RefusalTexts.For(WorkingCopyTrouble.Refused, language));
        graph.Instead = _ => null;
        (await PressAsync(WorkingCopyCard.End)).Expect("Folder.Ended").Expect("Folder.None");

        Assert.Null(await world.Get<ChooseWorkingCopy>().ReadAsync(world.CallerOf(world.Carol), assessment.Id, CancellationToken.None));

        async Task<Talk> PressAsync(string task) => await carol.PressAsync(button => (string?)button["data"]?[WorkingCopyCard.TaskOf] == task);
    }

    private static async Task<byte[]> MasterAsync(BotWorld world, Assessment assessment) =>
        await (await world.Get<ReadMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);
}
