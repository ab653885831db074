using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Core.Workflow.WorkingCopies;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>The master lies in a folder and is edited there, over the real Graph client and a Graph of our own.</summary>
[Collection(SharedAzurite.Name)]
public sealed class WorkingCopyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private LoopbackGraph _graph = null!;
    private ProductStore _product = null!;
    private Assessment _assessment = null!;
    private Caller _person = null!;

    private GraphDrives Drive => _graph.Drives;

    public async Task InitializeAsync()
    {
        _graph = await LoopbackGraph.StartAsync();
        _product = await ProductStore.CreateAsync(azurite.NewAccount(), graph: _graph);
        _assessment = await _product.StartAsync();
        _person = await _product.AskAsync(_assessment, "one", "01", "02");
        await MergeAsync("01", "The first answer stands here.");
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Sync_EditedElsewhereWhileMoreWasMerged_TakesItBackMergesThreeWaysAndPublishes()
    {
        await ChooseAsync();
        byte[] edited = Typed(EditedDocx.Replace(Drive.File.Content, "The first answer stands here.", "The first answer stands there."), "Typed in the folder.");
        await MergeAsync("02", "The second answer came later.");
        Drive.Save(edited, "editor-7", "Sample Editor");

        await SyncAsync();

        Assert.Equal(["Generated", "Merged", "Folder"], (await VersionsAsync()).Select(version => version.Origin.ToString()));
        Assert.Equal("editor-7", (await VersionsAsync())[^1].By);
        string inFolder = WordFile.Text(Drive.File.Content);
        Assert.All(["The first answer stands there.", "The second answer came later.", "Typed in the folder."], words => Assert.Equal(1, inFolder.Split(words).Length - 1));
        Assert.DoesNotContain("stands here", inFolder, StringComparison.Ordinal);
        await NothingMoreHappensAsync();
        Assert.Equal(["working copy chosen", "working copy published"], (await _product.Work.AuditAsync(_assessment.Id, default)).Select(entry => entry.Action).Where(action => action.StartsWith("working", StringComparison.Ordinal)));
        Assert.Null(AuditChain.FirstBreak(await _product.Work.AuditAsync(_assessment.Id, default)));
    }

    [Fact]
    public async Task Sync_CoordinatorsOwnSaveIsInConflict_IsToldInChat()
    {
        await ChooseAsync();
        byte[] edited = EditedDocx.Replace(Drive.File.Content, "The first answer stands here.", "The first answer stands there.");
        await MergeAsync("01", "The first answer stands everywhere.");
        Drive.Save(edited, ProductStore.Coordinator.ObjectId, "Sample Coordinator");

        await SyncAsync();

        OutboxMessage told = Assert.Single((await _product.Work.OutboxAsync(_assessment.Id, default)).Select(row => row.Value), message => message.Kind == OutboxKind.Conflict);
        Assert.Equal((ProductStore.Coordinator.ObjectId, "01"), (told.RecipientObjectId, Assert.Single(told.ItemKeys)));
    }

    [Fact]
    public async Task Sync_LibraryWritesPropertiesIntoEveryUpload_MakesNoEcho()
    {
        Drive.AfterUpload = docx => EditedDocx.With(docx, "word/document.xml", System.Text.Encoding.UTF8.GetBytes(EditedDocx.TextOf(docx)));
        await ChooseAsync();
        await SyncAsync();
        await NothingMoreHappensAsync();

        await MergeAsync("02", "The second answer came later.");
        await SyncAsync();
        await SyncAsync();

        Assert.Equal((2, 2), ((await VersionsAsync()).Count, Drive.Uploads));
        await NothingMoreHappensAsync();
    }

    [Fact]
    public async Task Sync_SavedBetweenDownloadAndUpload_TakesThatInFirst()
    {
        await ChooseAsync();
        Drive.Save(Typed(Drive.File.Content, "Typed first."));
        Drive.BeforeUpload = () => Drive.Save(Typed(Drive.File.Content, "Typed at the last moment."));

        await SyncAsync();

        string inFolder = WordFile.Text(Drive.File.Content);
        Assert.All(["Typed first.", "Typed at the last moment."], words => Assert.Equal(1, inFolder.Split(words).Length - 1));
        Assert.Equal((3, 2), ((await VersionsAsync()).Count, Drive.Uploads));
        await NothingMoreHappensAsync();
    }

    [Fact]
    public async Task Sync_ManyChangesAndARename_TakesTheLastContentOnce()
    {
        await ChooseAsync();
        for (int save = 1; save <= 5; save++)
        {
            Drive.Save(Typed(Drive.File.Content, $"Save {save}."));
        }

        Drive.Rename("Another name.docx");
        await SyncAsync();

        Assert.Equal((2, 1), ((await VersionsAsync()).Count, Drive.Downloads));
        Drive.Rename("Yet another name.docx");
        await SyncAsync();
        Assert.Equal((2, 1), ((await VersionsAsync()).Count, Drive.Downloads));
        Assert.Equal("Yet another name.docx", (await _product.Get<ChooseWorkingCopy>().ReadAsync(ProductStore.Coordinator, _assessment.Id, default))!.File.Name);
    }

    [Fact]
    public async Task Sync_ProcessDiedBeforeItWroteDownWhatItDid_MakesNoFurtherVersion()
    {
        await ChooseAsync();
        WorkingCopiesTable copies = _product.Get<WorkingCopiesTable>();
        WorkingCopy before = (await copies.FindAsync(_assessment.Id, default))!.Value;
        Drive.Save(Typed(Drive.File.Content, "Typed in the folder."));
        await SyncAsync();

        await copies.PutAsync(await copies.FindAsync(_assessment.Id, default), before, default);
        await SyncAsync();

        Assert.Equal(2, (await VersionsAsync()).Count);
        Assert.Equal(1, WordFile.Text(Drive.File.Content).Split("Typed in the folder.").Length - 1);
        await NothingMoreHappensAsync();
    }

    [Fact]
    public async Task Sync_PlaceInTheChangesForgotten_FindsTheEditAllTheSame()
    {
        await ChooseAsync();
        Drive.Save(Typed(Drive.File.Content, "Typed in the folder."));
        Drive.ForgetPlaces();

        await SyncAsync();

        Assert.Equal(2, (await VersionsAsync()).Count);
        await NothingMoreHappensAsync();
    }

    [Fact]
    public async Task Sync_FileTakenAwayAndBroughtBack_SaysSoAndGoesOn()
    {
        await ChooseAsync();
        Drive.Delete();
        await SyncAsync();
        await MergeAsync("02", "The second answer came later.");
        Assert.Equal((WorkingCopyTrouble.Gone, 1), ((await SyncAsync()).Trouble, Drive.Uploads));

        Drive.Restore();
        WorkingCopy copy = await SyncAsync();

        Assert.Equal((null, 2, 2), (copy.Trouble, copy.Version, Drive.Uploads));
    }

    [Fact]
    public async Task Sync_FileThatCannotBeRead_IsNotWrittenOver()
    {
        await ChooseAsync();
        byte[] good = Drive.File.Content;
        Drive.Save("no document"u8.ToArray());
        await MergeAsync("02", "The second answer came later.");
        Assert.Equal(WorkingCopyTrouble.Unreadable, (await SyncAsync()).Trouble);
        Assert.Equal(WorkingCopyTrouble.Unreadable, (await SyncAsync()).Trouble);
        Assert.Equal("no document"u8.ToArray(), Drive.File.Content);

        Drive.Save(Typed(good, "Typed before it broke."));
        WorkingCopy copy = await SyncAsync();

        Assert.Equal((null, 3), (copy.Trouble, copy.Version));
        Assert.Contains("Typed before it broke.", WordFile.Text(Drive.File.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SyncAll_SomebodyHasTheFileOpen_WaitsAndPublishesLater()
    {
        await ChooseAsync();
        await MergeAsync("02", "The second answer came later.");
        Drive.IsLocked = true;
        await AllAsync();
        Assert.Equal(1, Drive.Uploads);

        Drive.IsLocked = false;
        await AllAsync();

        Assert.Equal(2, Drive.Uploads);
    }

    [Fact]
    public async Task SyncAll_NoNotificationCame_LooksAfterAWhile()
    {
        await ChooseAsync();
        Drive.Save(Typed(Drive.File.Content, "Typed in the folder."));
        Assert.Equal(0, await AllAsync());

        _product.Clock.Advance(WorkingCopyRules.LookAgain);

        Assert.Equal(1, await AllAsync());
        Assert.Equal(2, (await VersionsAsync()).Count);
    }

    [Fact]
    public async Task SyncAll_AccessTakenAway_SaysSoAndRecovers()
    {
        await ChooseAsync();
        _graph.Instead = _ => GraphAnswer.Error(403, "accessDenied");
        Assert.Equal(WorkingCopyTrouble.Refused, (await SyncAsync()).Trouble);

        _graph.Instead = _ => null;

        Assert.Null((await SyncAsync()).Trouble);
    }

    [Fact]
    public async Task Choose_NoDocumentNoFolderOrNoCoordinator_IsRefused()
    {
        ChooseWorkingCopy choose = _product.Get<ChooseWorkingCopy>();
        async Task<Refusal> RefusedAsync(Caller caller, FolderInput input) => (await Assert.ThrowsAsync<RefusedException>(() => choose.RunAsync(caller, _assessment.Id, input, default))).Refusal;

        Assert.Equal(Refusal.FolderUnknown, await RefusedAsync(ProductStore.Coordinator, new("https://example.sharepoint.example/elsewhere", null, null)));
        Assert.Equal(Refusal.FolderUnknown, await RefusedAsync(ProductStore.Coordinator, new(null, GraphDrives.DriveId, "no-folder")));
        Assert.Equal(Refusal.FieldInvalid, await RefusedAsync(ProductStore.Coordinator, new("not an address", null, null)));
        Assert.Equal(Refusal.FieldMissing, await RefusedAsync(ProductStore.Coordinator, new(null, null, null)));
        Assert.Equal(Refusal.CoordinatorsOnly, await RefusedAsync(_person, new(GraphDrives.FolderLink, null, null)));
        Assert.Equal(0, Drive.Uploads);
    }

    [Fact]
    public async Task End_WhatIsSavedAfterwards_StaysOutside()
    {
        await ChooseAsync();
        await _product.Get<ChooseWorkingCopy>().EndAsync(ProductStore.Coordinator, _assessment.Id, default);
        Drive.Save(Typed(Drive.File.Content, "Typed in the folder."));

        Assert.Null(await _product.Get<SyncWorkingCopy>().RunAsync(_assessment.Id, default));
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task Add_LargeFile_GoesInPiecesThroughBreaks()
    {
        byte[] file = new byte[9_000_001];
        new Random(11).NextBytes(file);
        _graph.Uploads.BreaksAfter.Add(1);
        _graph.Uploads.BreaksBefore.Add(2);

        await _product.Get<GraphDrive>().AddAsync(new(GraphDrives.DriveId, GraphDrives.FolderId, "Draft", null), "Large.docx", file, default);

        Assert.Equal(file, Drive.File.Content);
    }

    private Task<WorkingCopy> ChooseAsync() => _product.Get<ChooseWorkingCopy>().RunAsync(ProductStore.Coordinator, _assessment.Id, new(GraphDrives.FolderLink, null, null), default);

    private async Task<WorkingCopy> SyncAsync() => (await _product.Get<SyncWorkingCopy>().RunAsync(_assessment.Id, default))!;

    private Task<int> AllAsync() => _product.Get<SyncWorkingCopies>().RunAsync(default);

    private Task<IReadOnlyList<DocumentVersion>> VersionsAsync() => _product.Get<DocumentsTable>().VersionsAsync(_assessment.Id, default);

    private async Task NothingMoreHappensAsync()
    {
        (int versions, int uploads, string tag) = ((await VersionsAsync()).Count, Drive.Uploads, Drive.File.ETag);
        for (int run = 0; run < 3; run++)
        {
            await SyncAsync();
        }

        Assert.Equal((versions, uploads, tag), ((await VersionsAsync()).Count, Drive.Uploads, Drive.File.ETag));
    }

    private async Task MergeAsync(string item, string answer)
    {
        await _product.SubmitAsync(_person, _assessment, item, answer);
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, _assessment.Id, (await _product.AssignmentAsync(_assessment, _person, item)).Id, null, default);
        await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, _assessment.Id, default);
    }

    private static byte[] Typed(byte[] master, string words) =>
        WordFile.Edit(master, body => body.Elements(WordFile.W + "sectPr").Single().AddBeforeSelf(WordFile.NewParagraph(words)));
}
