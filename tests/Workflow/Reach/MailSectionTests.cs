using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Workflow.Reach;

/// <summary>The section file goes out by e-mail, over the real Graph client and a Graph of our own.</summary>
[Collection(SharedAzurite.Name)]
public sealed class MailSectionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private LoopbackGraph _graph = null!;
    private ProductStore _product = null!;
    private Assessment _assessment = null!;
    private string _person = null!;

    public async Task InitializeAsync()
    {
        _graph = await LoopbackGraph.StartAsync();
        _product = await ProductStore.CreateAsync(azurite.NewAccount(), graph: _graph, settings: new Dictionary<string, string?> { ["Mail:Mailbox"] = GraphMailboxes.Mailbox });
        _assessment = await _product.StartAsync();
        _person = await AskAsync(_product, _assessment);
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Mail_PressedSeveralTimesAtOnce_GoesOutOnceWithTheFile()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => IgnoreBusyAsync()));
        ReachRecord record = await StepAsync();

        SentMail mail = Assert.Single(_graph.Mail.Sent);
        Assert.Equal(("one@example.org", "coordinator@example.org", record.Mail!.Id), (mail.To, mail.ReplyTo, mail.Id));
        Assert.Contains("Sample one", mail.Text, StringComparison.Ordinal);
        Assert.Equal((MailState.Sent, 1), (record.Mail.State, record.Steps.Count));
        Assert.Equal(_person, DocumentIdentityReader.Read(new MemoryStream(mail.File)).StakeholderId);
        Assert.Single(await _product.Work.AuditAsync(_assessment.Id, default), entry => entry.Action == "section mailed");
    }

    [Fact]
    public async Task Mail_TooMuch_WaitsAndGoesOutOnce()
    {
        _graph.Throttle.Next = 3;

        await StepAsync();

        Assert.Single(_graph.Mail.Sent);
        Assert.Equal(4, _graph.Calls["POST /users/{mailbox}/sendMail"]);
    }

    [Fact]
    public async Task Mail_Refused_SaysSoAndCanBeTriedAgain()
    {
        _graph.Instead = _ => GraphAnswer.Error(403, "ErrorAccessDenied");
        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(StepAsync);
        Assert.Equal(Refusal.MailNotSent, refused.Refusal);
        Assert.Contains("ErrorAccessDenied", RefusalTexts.For(refused, "en"), StringComparison.Ordinal);

        _graph.Instead = _ => null;

        Assert.Equal(MailState.Sent, (await StepAsync()).Mail!.State);
        Assert.Single(_graph.Mail.Sent);
    }

    [Theory]
    [InlineData(504)]
    [InlineData(0)]
    public async Task Mail_AnswerLost_IsUncertainAndNeverSentAgain(int status)
    {
        _graph.Instead = _ => status == 0 ? new(0) : GraphAnswer.Error(status, "GatewayTimeout");
        Assert.Equal(Refusal.MailUncertain, (await Assert.ThrowsAsync<RefusedException>(StepAsync)).Refusal);
        int calls = _graph.Calls["POST /users/{mailbox}/sendMail"];
        _graph.Instead = _ => null;

        ReachRecord record = await StepAsync();

        Assert.Equal((1, MailState.Uncertain), (calls, record.Mail!.State));
        Assert.Empty(_graph.Mail.Sent);
        Assert.Contains(record.Steps, step => step.Step == ReachStep.SectionFileByEmail);
    }

    [Fact]
    public async Task Mail_ProcessDiedWhileSending_IsUncertainAfterTheLeaseAndNeverSentAgain()
    {
        ReachRecord claimed = ReachRecord.None(_person) with { Mail = new("mail-1", _product.Clock.GetUtcNow(), MailState.Sending) };
        await _product.Work.CommitAsync(new WorkChange(_assessment.Id).Put(null, claimed), default);
        Assert.Equal(Refusal.Busy, (await Assert.ThrowsAsync<RefusedException>(StepAsync)).Refusal);

        _product.Clock.Advance(MailSection.Lease);

        Assert.Equal(MailState.Uncertain, (await StepAsync()).Mail!.State);
        Assert.Equal(MailState.Uncertain, (await StepAsync()).Mail!.State);
        Assert.Empty(_graph.Mail.Sent);
    }

    [Fact]
    public async Task Send_LargeFile_GoesInPiecesThroughBreaks()
    {
        byte[] file = new byte[GraphMail.MaxInlineBytes + 5_000_001];
        new Random(7).NextBytes(file);
        _graph.Uploads.BreaksBefore.Add(2);
        _graph.Uploads.BreaksAfter.Add(3);

        await _product.Get<GraphMail>().SendAsync(new("id-1", "Sample", "one@example.org", "Subject", "Text", "coordinator@example.org", "file.docx", file), default);

        Assert.Equal(file, Assert.Single(_graph.Mail.Sent).File);
        Assert.Equal(0, _graph.Mail.Drafts);
    }

    [Fact]
    public async Task Send_LargestInline_FitsIntoOneRequest()
    {
        await _product.Get<GraphMail>().SendAsync(new("id-1", "Sample", "one@example.org", "Subject", "Text", "coordinator@example.org", "file.docx", new byte[GraphMail.MaxInlineBytes]), default);

        Assert.Equal(1, _graph.Calls["POST /users/{mailbox}/sendMail"]);
    }

    [Fact]
    public async Task Mail_NoMailbox_RecordsWhatTheCoordinatorDidAsBefore()
    {
        await using ProductStore product = await ProductStore.CreateAsync(azurite.NewAccount(), graph: _graph);
        Assessment assessment = await product.StartAsync();
        string person = await AskAsync(product, assessment);

        ReachRecord record = await product.Get<TakeReachStep>().RunAsync(ProductStore.Coordinator, assessment.Id, person, "SectionFileByEmail", default);

        Assert.Equal((1, null), (record.Steps.Count, record.Mail));
        Assert.Empty(_graph.Calls);
        Assert.False((await product.Get<ReadReach>().RunAsync(ProductStore.Coordinator, assessment.Id, default)).Mails);
    }

    private Task<ReachRecord> StepAsync() => _product.Get<TakeReachStep>().RunAsync(ProductStore.Coordinator, _assessment.Id, _person, "SectionFileByEmail", default);

    private async Task IgnoreBusyAsync()
    {
        try
        {
            await StepAsync();
        }
        catch (RefusedException busy) when (busy.Refusal == Refusal.Busy)
        {
            // Another of them is sending.
        }
    }

    private static async Task<string> AskAsync(ProductStore product, Assessment assessment)
    {
        Caller person = await product.AskAsync(assessment, "one", "01");
        return (await product.Work.StakeholderOfAsync(assessment.Id, person.ObjectId, default))!.Value.Id;
    }
}
