using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>Everything the product writes, use-case by use-case.</summary>
internal static class CrashCases
{
    private const int ManyPeople = 120;
    private const int SomePeople = 6;

    /// <summary>Use-cases that only read, write nothing but the entry that they were used, or that others are made of.</summary>
    public static IReadOnlyList<Type> Readers { get; } =
    [
        typeof(ExportAudit), typeof(ExportAssessment), typeof(RecordRefusal), typeof(CheckHealth), typeof(CompareVersions), typeof(FindImported), typeof(FindPeople), typeof(GetStatus), typeof(HoldReminder), typeof(ListAssessments), typeof(ListSubmitted), typeof(ListUnplaced), typeof(MasterRequests), typeof(MyItems), typeof(OpenAssessment),
        typeof(PreviousAnswers), typeof(ReadContributions), typeof(ReadMaster), typeof(ReadQuestion), typeof(NoteSending), typeof(ReadReach), typeof(ReadSending), typeof(ReviewItem), typeof(Simulate), typeof(WriteSection), typeof(FindAuthor), typeof(NewestAnswer), typeof(OpenSection), typeof(ReadSection), typeof(SubmitReturned), typeof(WriteAnswer), typeof(WriteDraft),
    ];

    /// <summary>Use-cases that are stopped at every write by tests of their own.</summary>
    public static IReadOnlyList<Type> Elsewhere { get; } = [typeof(ImportAssessment), typeof(DeleteAssessment), typeof(AnonymisePerson)];

    /// <summary>What they do in Microsoft 365 does not go back with the store; MailSectionTests and WorkingCopyTests lose what they wrote last.</summary>
    public static IReadOnlyList<Type> Outside { get; } = [typeof(ChooseWorkingCopy), typeof(MailSection), typeof(NoteChange), typeof(SyncWorkingCopies), typeof(SyncWorkingCopy)];

    public static IReadOnlyList<CrashCase> All { get; } =
    [
        Case<StartAssessment>("", Nothing, async world => await world.Store.Get<StartAssessment>().RunAsync(world.Coordinator, Started(world), default)),
        Case<ImportStakeholders>("120 people with items", Nothing, async world => Assert.Empty((await world.Store.Get<ImportStakeholders>().RunAsync(world.Coordinator, world.AssessmentId, ImportFormat.Json, People(ManyPeople), default)).Errors)),
        Case<AssignItems>("", Nothing, world => world.Store.Get<AssignItems>().RunAsync(world.Coordinator, world.AssessmentId, [new("one@example.org", "B1", AssignmentRole.Lead), new("two@example.org", "B3", AssignmentRole.Contributor)], default)),
        Case<SendPrompts>("several people", ImportedAsync, world => world.Store.Get<SendPrompts>().RunAsync(world.Coordinator, world.AssessmentId, null, default)),
        Case<OpenItem>("", Nothing, world => world.Store.Get<OpenItem>().RunAsync(world.One, world.AssessmentId, "A1", null, default)),
        Case<SaveDraft>("", Nothing, world => world.Store.Get<SaveDraft>().RunAsync(world.One, new(world.AssessmentId, "A1", "Half a sentence", "", [], Marking.Amber, null), default)),
        Case<AddToDraft>("", Nothing, world => world.Store.Get<AddToDraft>().RunAsync(world.One, new(world.AssessmentId, "A1", "Typed.", world.Store.Clock.Start, "typed-1"), default)),
        Case<SubmitContribution>("over a draft", world => world.Store.Get<SaveDraft>().RunAsync(world.One, new(world.AssessmentId, "A1", "Half", "", [], Marking.Amber, null), default), world => world.SubmitAsync(world.One, "A1", "Whole.")),
        Case<TakeInSection>("", async world => world.File = await SectionAsync(world), world => world.Store.Get<TakeInSection>().RunAsync(world.One, world.AssessmentId, world.File, default)),
        Case<TakeInItem>("submitted", async world => world.File = await SectionAsync(world), world => world.Store.Get<TakeInItem>().SubmitAsync(world.One, world.AssessmentId, "A1", world.File, null, DraftSeen.None, default)),
        Case<TakeInItem>("saved", async world => world.File = await SectionAsync(world), world => world.Store.Get<TakeInItem>().SaveAsync(world.One, world.AssessmentId, "A1", world.File, null, DraftSeen.None, default)),
        Case<AcceptContribution>("", world => world.SubmitAsync(world.One, "A1", "Whole."), world => world.AcceptAsync(world.One, "A1")),
        Case<ReturnContribution>("", world => world.SubmitAsync(world.One, "A1", "Whole."), async world => await world.Store.Get<ReturnContribution>().RunAsync(world.Coordinator, world.AssessmentId, (await world.AssignmentAsync(world.One, "A1")).Id, 1, "Say more.", default)),
        Case<DeclineItem>("", Nothing, world => world.Store.Get<DeclineItem>().RunAsync(world.One, world.AssessmentId, "A1", "Not ours.", default)),
        Case<DelegateItem>("to somebody new", Nothing, world => world.Store.Get<DelegateItem>().RunAsync(world.One, new(world.AssessmentId, "A1", "three@example.org", null, "Knows better."), default)),
        Case<AskCoordinator>("", Nothing, world => world.Store.Get<AskCoordinator>().RunAsync(world.One, new(world.AssessmentId, "A1", "Until when?", "question-1"), default)),
        Case<ReplyToQuestion>("", async world => world.Id = (await world.Store.Get<AskCoordinator>().RunAsync(world.One, new(world.AssessmentId, "A1", "Until when?", "question-1"), default)).Id, world => world.Store.Get<ReplyToQuestion>().RunAsync(world.Coordinator, world.AssessmentId, world.Id, "Friday.", default)),
        Case<PrepareAnswers>("", AcceptedAsync, async world => await world.Store.Get<PrepareAnswers>().OneAsync(await world.AssessmentAsync(), await world.AssignmentAsync(world.One, "A1"), default)),
        Case<MergeContributions>("the first master", AcceptedAsync, world => world.MergeAsync()),
        Case<MergeContributions>("into a master", MergedAndRevisedAsync, world => world.MergeAsync()),
        Case<MergeContributions>("with a conflict", InConflictSoonAsync, world => world.MergeAsync()),
        Case<TakeInMaster>("", EditedAsync, world => world.TakeInAsync(world.File)),
        Case<RecordVersions>("", EditedAndForgottenAsync, async world => await world.Store.Get<RecordVersions>().RunAsync(await world.AssessmentAsync(), default)),
        Case<RecordConflicts>("", EditedAndForgottenAsync, async world => await world.Store.Get<RecordConflicts>().RunAsync(await world.AssessmentAsync(), default)),
        Case<ListConflicts>("", EditedAndForgottenAsync, world => world.Store.Get<ListConflicts>().RunAsync(world.Coordinator, world.AssessmentId, null, default)),
        Case<ReadRecords>("", EditedAndForgottenAsync, world => world.Store.Get<ReadRecords>().AuditAsync(world.Coordinator, world.AssessmentId, default)),
        Case<DecideConflict>("", world => world.InConflictAsync(), world => world.Store.Get<DecideConflict>().RunAsync(world.Coordinator, world.AssessmentId, world.Id, ConflictChoice.Theirs, null, default)),
        Case<RemindNow>("", DeliveredAsync, world => world.Store.Get<RemindNow>().RunAsync(world.Coordinator, world.AssessmentId, new ReminderScope(), default)),
        Case<QueueReminder>("", Nothing, RemindOneAsync),
        Case<SendReminders>("and escalations", DeliveredAsync, SendLateRemindersAsync),
        Case<MuteReminders>("", Nothing, world => world.Store.Get<MuteReminders>().RunAsync(world.One, new DateOnly(2026, 3, 20), default)),
        Case<ChangeReminders>("", Nothing, world => world.Store.Get<ChangeReminders>().RunAsync(world.Coordinator, world.AssessmentId, policy => policy with { MaxReminders = 9 }, default)),
        Case<HandOver>("", Nothing, world => world.Store.Get<HandOver>().RunAsync(world.Coordinator, world.AssessmentId, new("three@example.org", Stays: true), default)),
        Case<NameAuditor>("", Nothing, world => world.Store.Get<NameAuditor>().RunAsync(world.Coordinator, world.AssessmentId, new("three@example.org"), default)),
        Case<TakeReachStep>("", Nothing, async world => await world.Store.Get<TakeReachStep>().RunAsync(world.Coordinator, world.AssessmentId, (await world.PersonAsync(world.One)).Id, "PrintedForm", default)),
        Case<RecordRead>("", Nothing, world => world.Store.Get<RecordRead>().RunAsync(world.One, "12345", default)),
        Case<MeetPerson>("somebody new", Nothing, world => world.Store.Get<MeetPerson>().RunAsync(new(world.Coordinator.TenantId, "33333333-0000-0000-0000-000000000099"), "{}", default)),
        Case<MeetPerson>("turning to an item", Nothing, world => world.Store.Get<MeetPerson>().TurnToAsync(world.One, world.AssessmentId, "A1", default)),
        Case<DeliverOutbox>("", Nothing, world => world.Store.Get<DeliverOutbox>().RunAsync(default)),
        Case<DeliverOutbox>("to one", Nothing, world => world.Store.Get<DeliverOutbox>().ToAsync(world.One, default)),
        Case<RepairOutbox>("", Nothing, world => world.Store.Get<RepairOutbox>().RunAsync(default)),
        Case<ExamineStore>("two rows that can be mended", DamagedAsync, world => world.Store.Get<ExamineStore>().MendAsync(world.Coordinator, world.AssessmentId, default)),
        Case<SweepStore>("a year later", EditedAndForgottenAsync, SweepAsync),
    ];

    private static CrashCase Case<T>(string what, Func<CrashWorld, Task> prepare, Func<CrashWorld, Task> act) => new(typeof(T), what, prepare, act);

    private static Task Nothing(CrashWorld world) => Task.CompletedTask;

    private static Task DeliveredAsync(CrashWorld world) => world.Store.Get<DeliverOutbox>().RunAsync(default);

    private static Task AcceptedAsync(CrashWorld world) => world.AnsweredAsync("Services run.");

    private static async Task MergedAndRevisedAsync(CrashWorld world)
    {
        await world.AnsweredAsync("Services run.");
        await world.MergeAsync();
        await world.AnsweredAsync("Services grow.");
        await world.SubmitAsync(world.Two, "B1", "Offices, too.");
        await world.AcceptAsync(world.Two, "B1");
    }

    private static async Task EditedAsync(CrashWorld world)
    {
        await world.AnsweredAsync("Services run.");
        await world.MergeAsync();
        world.File = await world.EditedAsync("Services run.", "Services stop.");
    }

    private static async Task InConflictSoonAsync(CrashWorld world)
    {
        await EditedAsync(world);
        await world.TakeInAsync(world.File);
        await world.AnsweredAsync("Services grow.");
    }

    /// <summary>The edited master was published, after some tries that were stopped, and nothing more.</summary>
    public static async Task EditedAndForgottenAsync(CrashWorld world)
    {
        await EditedAsync(world);
        for (int write = 1; (await world.Store.Get<DocumentsTable>().HeadAsync(world.AssessmentId, default))!.Value == 1; write++)
        {
            world.Watch.Watch(new(write, After: true));
            await Record.ExceptionAsync(() => world.TakeInAsync(world.File));
            await world.RestartAsync();
        }

        Assert.DoesNotContain(await world.Store.Work.AuditAsync(world.AssessmentId, default), entry => entry.Action == "edited");
    }

    private static async Task RemindOneAsync(CrashWorld world)
    {
        Stakeholder person = await world.PersonAsync(world.One);
        IReadOnlyList<Row<Assignment>> own = await world.Store.Work.AssignmentsOfAsync(world.AssessmentId, person.Id, default);
        await world.Store.Get<QueueReminder>().RunAsync(world.Coordinator, await world.AssessmentAsync(), person, own, assignment => assignment.RemindersSent == 0, default);
    }

    private static async Task SendLateRemindersAsync(CrashWorld world)
    {
        TimeSpan late = TimeSpan.FromDays(31);
        world.Store.Clock.Advance(late);
        await world.Store.Get<SendReminders>().RunAsync(default);
    }

    private static async Task SweepAsync(CrashWorld world)
    {
        world.Store.Clock.Advance(TimeSpan.FromDays(366));
        await world.Store.Get<SweepStore>().RunAsync(default);
    }

    private static async Task DamagedAsync(CrashWorld world)
    {
        StoreTables tables = world.Store.Get<StoreTables>();
        await tables.Work.DeleteEntityAsync(world.AssessmentId, Keys.PersonIn(world.One.ObjectId));
        await tables.Assessments.DeleteEntityAsync(Keys.Tenant(world.Coordinator.TenantId), world.AssessmentId);
    }

    private static async Task ImportedAsync(CrashWorld world) =>
        await world.Store.Get<ImportStakeholders>().RunAsync(world.Coordinator, world.AssessmentId, ImportFormat.Json, People(SomePeople), default);

    private static async Task<byte[]> SectionAsync(CrashWorld world) => WordMadeAnswerTests.AnsweredInWord(
        (await world.Store.Get<WriteSection>().RunAsync(world.One, world.AssessmentId, null, default)).Content,
        "<w:p><w:r><w:t xml:space=\"preserve\">A plan </w:t></w:r><w:r>" + WordMadeAnswerTests.Drawing("wp:inline", "r:embed=\"rId77\"") + "</w:r></w:p>",
        ("rId77", "image1.png", SamplePictures.Png));

    private static string People(int people) => "[" + string.Join(',', Enumerable.Range(0, people).Select(number =>
        $$"""{"name":"Sample Person {{number}}","organisation":"Sample Office","category":"Ministry","language":"en","timeZone":"Africa/Cairo","email":"many{{number}}@example.org","objectId":"44444444-0000-0000-0000-{{number:D12}}","items":"A1; B1"}""")) + "]";

    private static StartAssessmentInput Started(CrashWorld world) => new(
        "quick-check", "Second", "Sample State", "2027", "en", world.Store.Clock.Start.AddDays(40), [], [], RequestId: "second");
}
