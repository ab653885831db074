using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Core.Workflow.WorkingCopies;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Cards;

/// <summary>Every card there is, made from the same records.</summary>
/// <param name="size">What people typed and were called.</param>
public sealed class CardSamples(TextsInLanguage texts, CardSamples.Size size)
{
    public enum Size
    {
        /// <summary>As on a good day.</summary>
        Usual,

        /// <summary>Everything as long as the product takes it, in a script of three bytes a letter, and full of what JSON escapes.</summary>
        Worst,
    }

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 7, 32, 0, TimeSpan.Zero);
    private static readonly Template Template = TemplateCatalogue.Load(Repository.PathOf("templates")).Find("un-64-211")!;

    private static readonly ConcurrentDictionary<(string Language, Size Size), (string Name, JsonObject Card)[]> Built = new();

    /// <summary>All of them in a language; built once, as that takes seconds with the worst data, and for looking at only.</summary>
    public static IReadOnlyList<(string Name, JsonObject Card)> AllIn(string language, Size size) => Built.GetOrAdd((language, size), one => [.. In(one.Language, one.Size).All()]);

    public static CardSamples In(string language, Size size) => new(BotTexts.All.For(language), size);

    public TextsInLanguage Texts { get; } = texts;

    /// <summary>By name, in no particular order.</summary>
    public IEnumerable<(string Name, JsonObject Card)> All()
    {
        yield return ("item-prompt", ItemCard.Build(View(), AnswerFields.Of(View()), CardLead.News(Texts.Format("Message.Prompt.One", ("item", "05.b"))), Texts));
        yield return ("item-part", ItemCard.Build(View(withParent: true), AnswerFields.Of(View()), null, Texts));
        yield return ("item-draft", ItemCard.Build(View(draft: true), AnswerFields.Of(View(draft: true)), CardLead.Done(Texts.Format("Chat.Saved", ("item", "05.b"))), Texts));
        yield return ("item-returned", ItemCard.Build(Returned(), AnswerFields.Of(Returned()), new("warning", Texts.Format("Message.Returned", ("item", "05.b"))), Texts));
        yield return ("item-refused", ItemCard.Build(View(draft: true), AnswerFields.Of(View(draft: true)), CardLead.Problem(Reason), Texts));
        yield return ("receipt", ReceiptCard.Build(View(answered: true), Now, 2, again: false, Texts));
        yield return ("done", DoneCard.Build(Assessment, Texts.Format("Decline.Done", ("item", "05.b")), Reason, Texts, Button.Plain("myItems", Texts["Common.MyItems"], [])));
        yield return ("my-items", MyItemsCard.Build(Mine(), 0, CardLead.News(Texts.Format("Message.Prompt.Some", ("count", 4)), Reason), Texts));
        yield return ("my-items-last", MyItemsCard.Build(Mine(), 99, null, Texts));
        yield return ("my-items-none", MyItemsCard.Build([], 0, null, Texts));
        yield return ("notice-submitted", NoticeCard.Submitted(Review(), null, "", Texts));
        yield return ("notice-refused", NoticeCard.Submitted(Review(), CardLead.Problem(Reason), Reason, Texts));
        yield return ("notice-declined", NoticeCard.Declined(Review(), Reason, Texts));
        yield return ("notice-delegated", NoticeCard.Delegated(Review(), Reason, Texts));
        yield return ("notice-unreachable", NoticeCard.Unreachable(Review(), ["05.b"], Texts));
        yield return ("notice-escalation", EscalationCard.Build([.. Enumerable.Repeat(Review(), size == Size.Worst ? 38 : 2)], Texts));
        yield return ("notice-unreachable-items", NoticeCard.Unreachable(Review(), [.. Template.Items.Select(item => item.Key)], Texts));
        yield return ("news", NewsCard.Build(Assessment, [.. Enumerable.Range(0, size == Size.Worst ? 40 : 1).SelectMany(_ => News())], Texts));
        yield return ("notice-accepted", NoticeCard.Accepted(Review(), Texts));
        yield return ("notice-given-back", NoticeCard.GivenBack(Review(), Texts));
        yield return ("question", QuestionCard.Build(Asked(canReply: true), null, "", Texts));
        yield return ("question-refused", QuestionCard.Build(Asked(canReply: true), CardLead.Problem(Reason), Reason, Texts));
        yield return ("question-waiting", QuestionCard.Build(Asked(isAsker: true), null, "", Texts));
        yield return ("question-general", QuestionCard.Build(Asked(isAsker: true, item: null), null, "", Texts));
        yield return ("question-answered", QuestionCard.Build(Asked(isAsker: true, reply: Reason), null, "", Texts));
        yield return ("unplaced", UnplacedCard.Build(Unplaced(size == Size.Worst ? 30 : 9), 1, Texts));
        yield return ("unplaced-none", UnplacedCard.Build(Unplaced(0), 0, Texts));
        yield return ("status", StatusCard.Build(Report(), CardLead.Done(Texts.Format("Merge.Done", ("version", 3))), Texts));
        yield return ("status-conflicts", StatusCard.Build(Report() with { Conflicts = [new("05.b", "", 2, 3, Now, "c")] }, new CardLead("warning", Texts.Format("Merge.Conflicts", ("version", 3), ("count", 1))), Texts));
        yield return ("status-not-reached", StatusCard.Build(Report() with { Reach = Reach(people: 7), Conflicts = [new("05.b", "", 2, 3, Now, "c")] }, new CardLead("warning", Texts.Format("Merge.Conflicts", ("version", 3), ("count", 1))), Texts));
        yield return ("reach", ReachCard.Build(Reach(people: 7), only: null, 0, null, mayAct: true, Texts));
        yield return ("reach-last", ReachCard.Build(Reach(people: 7), only: null, 9, CardLead.Done(Texts["Reach.Noted"]), mayAct: true, Texts));
        yield return ("reach-one", ReachCard.Build(Reach(people: 7) with { Mails = true }, only: "p1", 0, CardLead.Done(Texts["Reach.Mail.Sent"]), mayAct: true, Texts));
        yield return ("reach-to-read", ReachCard.Build(Reach(people: 7), only: null, 0, null, mayAct: false, Texts));
        yield return ("reach-nobody", ReachCard.Build(Reach(people: 0), only: null, 0, null, mayAct: true, Texts));
        yield return ("conflict-notice", ConflictCard.Build(Conflicts(), 0, CardLead.News(Texts.Format("Notice.Conflicts", ("count", 3))), "", Texts));
        yield return ("conflict", ConflictCard.Build(Conflicts(), 1, null, "", Texts));
        yield return ("conflict-refused", ConflictCard.Build(Conflicts(), 1, CardLead.Problem(Reason), size == Size.Usual ? Reason : Repeat("字", ConflictCard.MaxEditedBytes / 3), Texts));
        yield return ("conflict-deleted", ConflictCard.Build(Conflicts(mine: "", item: null), 0, null, "", Texts));
        yield return ("conflict-removed", ConflictCard.Build(Conflicts(theirs: ""), 2, null, "", Texts));
        yield return ("conflict-none", ConflictCard.Build(new ConflictList(Assessment, null, []), 0, null, "", Texts));
        yield return ("conflict-decided", ConflictReceipt.Build(Decision(ConflictChoice.Edited, left: 2), Reason, Texts));
        yield return ("conflict-decided-last", ConflictReceipt.Build(Decision(ConflictChoice.Theirs, left: 0), null, Texts));
        yield return ("choose", ChooseAssessmentCard.Build("status", [.. Enumerable.Repeat(Assessment, size == Size.Worst ? 50 : 3)], Texts));
        yield return ("help", HelpCard.Build(Texts["Help.Opening"], Help("myItems", "open", "draft", "submit", "decline", "passOn", "ask", "file", "mute", "unmute", "language", "help"), Help("start", "people", "assign", "simulate", "prompts", "status", "reach", "preview", "remind", "review", "merge", "conflicts", "unplaced", "document", "workingCopy", "versions", "handOver", "auditor"), Texts));
        yield return ("master-taken", MasterTakenCard.Build(Assessment, Core.Store.DocumentVersion.Made("o", Now, Core.Store.VersionOrigin.Edited) with { Number = 4, EditedItems = [.. Template.Items.Select(item => item.Key)], Unplaced = [.. Enumerable.Repeat(Reason, 30)] }, isNew: true, Texts));
        yield return ("start", StartCard.Build(Templates, CardData.Of(null), "r1", null, Texts));
        yield return ("start-refused", StartCard.Build(Templates, Typed(StartCard.TitleField, StartCard.StateField, StartCard.CycleField, StartCard.NotUsedField, StartCard.WhyField, StartCard.ByField), "r1", CardLead.Problem(Reason), Texts));
        yield return ("people", PeopleCard.Build(Assessment, 12, CardLead.Done(Texts.Format("Start.Done", ("title", Assessment.Title))), Texts));
        yield return ("imported", ImportedCard.Build(Assessment, new ImportResult(3, 1, [Person, Person with { Id = "x" }], ["x"], [], 7), Texts));
        yield return ("imported-notes", ImportedCard.Build(Assessment, Imported(), Texts));
        yield return ("import-refused", ImportedCard.Build(Assessment, new ImportResult(0, 0, [], [], [.. Enumerable.Range(1, size == Size.Worst ? 2_000 : 2).Select(row => new ImportError(row, new RefusedException(Refusal.FieldTooLong, ("field", "name"), ("max", 200), ("length", 2_000))))]), Texts));
        yield return ("assign", AssignCard.Build(Assessment, [.. Enumerable.Repeat(Person, size == Size.Worst ? 2_000 : 3)], CardData.Of(null), null, Texts));
        yield return ("assign-refused", AssignCard.Build(Assessment, [.. Enumerable.Repeat(Person, size == Size.Worst ? 2_000 : 3)], Typed(AssignCard.PeopleField, AssignCard.ItemsField), CardLead.Problem(Reason), Texts));
        yield return ("assign-nobody", AssignCard.Build(Assessment, [], CardData.Of(null), null, Texts));
        yield return ("simulation", SimulationCard.Build(Simulated(), 1, Texts));
        yield return ("simulation-empty", SimulationCard.Build(Simulated() with { People = [] }, 0, Texts));
        yield return ("preview", NudgeCard.Build(Nudges(), new("p", "05.b", true), 0, Texts));
        yield return ("preview-nobody", NudgeCard.Build(Nudges() with { Nudges = [] }, new(), 0, Texts));
        yield return ("versions", VersionsCard.Build(Assessment, [.. Enumerable.Range(1, size == Size.Worst ? 500 : 12).Select(number => Core.Store.DocumentVersion.Made("o", Now, (Core.Store.VersionOrigin)(number % 4)) with { Number = number })], 0, Texts));
        yield return ("versions-none", VersionsCard.Build(Assessment, [], 0, Texts));
        yield return ("folder-none", WorkingCopyCard.Build(Assessment, null, "", null, mayAct: true, Texts));
        yield return ("folder", WorkingCopyCard.Build(Assessment, Copy, "", CardLead.Done(Texts.Format("Folder.There", ("version", 3))), mayAct: true, Texts));
        yield return ("folder-trouble", WorkingCopyCard.Build(Assessment, Copy with { Trouble = WorkingCopyTrouble.Unreadable }, Reason, CardLead.Problem(Reason), mayAct: true, Texts));
        yield return ("hand-over", HandOverCard.Build(Assessment, "", null, Texts));
        yield return ("hand-over-refused", HandOverCard.Build(Assessment with { Coordinators = [.. Enumerable.Repeat(new Coordinator("o", PersonName, "c@example.org"), 20)] }, Reason, CardLead.Problem(Reason), Texts));
        yield return ("auditors", AuditorsCard.Build(Assessment, "", null, Texts));
        yield return ("auditors-refused", AuditorsCard.Build(Assessment with { Auditors = [.. Enumerable.Repeat(new Auditor("o", PersonName, "a@example.org"), 20)] }, Reason, CardLead.Problem(Reason), Texts));
        yield return ("status-to-read", StatusCard.Build(Report() with { MayAct = false }, null, Texts));
        yield return ("notice-to-read", NoticeCard.Submitted(Review() with { MayAccept = false, MayReturn = false }, null, "", Texts));
        yield return ("handed-over", DoneCard.Build(Assessment, Texts.Format("HandOver.Done", ("names", NameList.Of([PersonName], Texts, 600))), null, Texts, Button.Plain("status", Texts["Notice.Status"], CardIds.Of(Assessment))));
        yield return ("review", ReviewListCard.Build(Waiting(), 1, Texts));
        yield return ("review-none", ReviewListCard.Build(Waiting() with { Waiting = [] }, 0, Texts));
        yield return ("section-taken", SectionTakenCard.Build(Section(), Texts));
        yield return ("section-taken-for", SectionTakenCard.Build(Section() with { For = Person }, Texts));
    }

    private NewsLine[] News() =>
    [
        new("Accent", Texts.Format("Question.News", ("name", PersonName)), Asked().Question.Text, Button.Plain("question", Texts["Question.Reply"], CardIds.Question(Assessment, "0123456789abcdef01234567"))),
        new("Attention", NoticeCard.UnreachableSentence(Review(), ["01", "05.b"], Texts), RefusalTexts.For(DeliveryProblem.Blocked, Texts.Language), Button.Plain("sectionFile", Texts["Notice.SectionFile"], CardIds.Person(Assessment, Person.Id))),
        new("Attention", Texts.Format("Notice.Escalation", ("name", PersonName), ("count", 2)), NameList.Of(["01", "05.b"], Texts, 300), Button.Plain("remind", Texts["Notice.Remind"], CardIds.Person(Assessment, Person.Id))),
        new("Warning", Texts.Format("Notice.Declined", ("name", PersonName), ("item", "05.b")), Reason, Button.Plain("assign", Texts["Assign.Open"], CardIds.Of(Assessment))),
        new("Good", Texts.Format("Review.Count", ("count", 3)), NameList.Of(Enumerable.Repeat($"05.b {PersonName}", 3), Texts, 400), Button.Plain("review", Texts["Review.Open"], CardIds.Of(Assessment))),
        new("Default", NoticeCard.DelegatedSentence(Review(), Texts), Reason, null),
    ];

    private ConflictList Conflicts(string? mine = null, string? theirs = null, string? item = "05.b") => new(
        Assessment,
        null,
        [
            .. Enumerable.Repeat(
                new ListedConflict("0123456789_01234567_1", item, item is null ? "" : View().Text, Person, mine ?? AnswerText, PersonName, theirs ?? Reason, LongLine(FieldRules.MaxNameChars, "Éloïse Exemple"), 2, 3, Now),
                3),
        ]);

    private QuestionView Asked(bool isAsker = false, bool canReply = false, string? reply = null, string? item = "05.b") => new(
        Assessment,
        Person,
        new("0123456789abcdef01234567", Person.Id, item, Long(FieldRules.MaxReasonChars, UsualText.Question(Texts.Language)), Now, reply, reply is null ? null : LongLine(FieldRules.MaxNameChars, "Carol"), reply is null ? null : Now),
        item is null ? null : LongLine(5_000, Template.In(Texts.Language).ItemTexts["05.b"]),
        isAsker,
        canReply);

    private UnplacedList Unplaced(int count) => new(
        Assessment, [.. Enumerable.Range(0, count).Select(at => new ListedUnplaced(at % 3 == 2 ? null : Person, size == Size.Worst ? Repeat("字\"\\\n\u2028", 100_000) : AnswerText, Now))]);

    private DecisionReceipt Decision(ConflictChoice choice, int left) => new(
        Assessment, Core.Store.DocumentVersion.Made("o", Now, Core.Store.VersionOrigin.Decided) with { Number = 5, Decided = new Core.Store.DecidedConflict("c", choice, "", "05.b") }, true, left);

    private static IReadOnlyList<Template> Templates => [.. Enumerable.Repeat(Template, 20)];

    private CardData Typed(params string[] fields) => fields.Aggregate(CardData.Of(null), (data, field) => data.With(field, Reason));

    private Simulation Simulated() => new(
        Assessment,
        Now,
        [.. Enumerable.Range(0, size == Size.Worst ? 2_000 : 12).Select(number => Simulated(number))],
        [.. Template.Items.Take(size == Size.Worst ? 22 : 2).Select(item => item.Key)]);

    private SimulatedPerson Simulated(int number)
    {
        string[] items = [.. Template.Items.Take(size == Size.Worst ? 22 : 1 + number % 4).Select(item => item.Key)];
        PlannedMessage[] messages = [.. Enumerable.Range(0, 7).Select(at => new PlannedMessage(Now.AddDays(at * 5), at == 0 ? OutboxKind.Prompt : at == 6 ? OutboxKind.Escalation : OutboxKind.Reminder, Person.Id, items))];
        return new(Person, Languages.All[number % 6], items, messages, number % 5 != 1, number % 3 != 1);
    }

    private NudgePreview Nudges() => new(
        Assessment,
        [.. Enumerable.Range(0, size == Size.Worst ? 2_000 : 12).Select(number => new Nudge(Person, Texts.Language, [.. Template.Items.Take(size == Size.Worst ? 22 : 2).Select(item => item.Key)], Now.AddHours(number % 2 * 14), number % 4))],
        Now);

    private SubmittedList Waiting() => new(
        Assessment, [.. Enumerable.Range(0, size == Size.Worst ? 2_000 : 14).Select(number => new AssignmentStatus(Assignment(Template.Items[number % 22].Key, AssignmentState.Submitted), Person))]);

    private string Long(int chars, string usual) => size == Size.Usual ? usual : Repeat("字\"\\\n\u2028", chars);

    private string LongLine(int chars, string usual) => size == Size.Usual ? usual : Repeat("ลูก字\"", chars);

    private static string Repeat(string piece, int chars) => string.Concat(Enumerable.Repeat(piece, chars / piece.Length + 1))[..chars];

    private string Reason => Long(FieldRules.MaxReasonChars, UsualText.Reason(Texts.Language));

    private string PersonName => LongLine(FieldRules.MaxNameChars, "Samir Mithal (سمير مثال)");

    private string AnswerText => Long(FieldRules.MaxAnswerChars, UsualText.Answer(Texts.Language));

    private Assessment Assessment => new(
        "tenant-1", "0123456789abcdef0123456789abcdef", Template.Id, Template.Version, LongLine(FieldRules.MaxNameChars, UsualText.Title(Texts.Language)), LongLine(FieldRules.MaxNameChars, "Sample State"), "2026",
        Texts.Language, Now.AddDays(30), Now, "o", [new("o", "Carol", "carol@example.org")], [.. Template.Items.Select(item => new ItemUse(item.Key, ItemUseKind.InScope))], ReminderPolicy.Default);

    private Stakeholder Person => new("0123456789ab", PersonName, LongLine(FieldRules.MaxNameChars, UsualText.Office(Texts.Language)), StakeholderCategory.Ministry, Texts.Language, "Africa/Cairo", "s@example.org", "oid");

    private Assignment Assignment(string item, AssignmentState state) => new(Person.Id, item, AssignmentRole.Lead, Now.AddDays(14), state, Note: Reason, DelegatedTo: "b", LatestVersion: 2);

    private Contribution Contribution => new(
        Person.Id, "05.b", 2, AnswerText, new([.. AnswerText.Split('\n').Select(line => new ParagraphBlock([new(line)]))]), Long(FieldRules.MaxFurtherActionChars, UsualText.Further(Texts.Language)), Evidence, Marking.Amber, 3, ContributionSource.Card, Now, "oid");

    private string[] Evidence => size == Size.Usual
        ? ["https://example.org/cert/annual-report-2025.pdf"]
        : [.. Enumerable.Repeat("https://example.org/" + new string('a', FieldRules.MaxLinkChars - 20), FieldRules.MaxEvidence)];

    private ItemView View(bool withParent = false, bool draft = false, bool answered = false) => new(
        Assessment,
        Person,
        Template.Find("05.b")!,
        LongLine(300, Template.In(Texts.Language).HeadingTitles[Template.HeadingOf("05.b").Id]),
        LongLine(5_000, Template.In(Texts.Language).ItemTexts["05.b"]),
        withParent || size == Size.Worst ? LongLine(5_000, Template.In(Texts.Language).ItemTexts["05"]) : null,
        new(ProvenanceStatus.WorkingTranslation, LongLine(2_000, Template.In(Texts.Language).Provenance.Note)),
        Assignment("05.b", AssignmentState.Opened),
        draft ? new(Person.Id, "05.b", AnswerText, Long(FieldRules.MaxFurtherActionChars, UsualText.Further(Texts.Language)), Evidence, Marking.AmberStrict, 5, Now) : null,
        answered || size == Size.Worst ? Contribution : null,
        [.. Enumerable.Range(0, size == Size.Worst ? OpenItem.MostOthers : 3).Select(at => new OtherAsked(at % 3 == 2 ? "05.a" : "05.b", PersonName, Person.Organisation, (AssignmentRole)(at % 3), at % 2 == 1))],
        withParent || size == Size.Worst ? [.. Enumerable.Repeat(PersonName, size == Size.Worst ? 9 : 1), PersonName, LongLine(FieldRules.MaxNameChars, "Éloïse Exemple")] : [],
        withParent || size == Size.Worst ? new PreviousAnswer("2024", Person, Contribution) : null);

    private ItemView Returned() => View(answered: true) with { Assignment = Assignment("05.b", AssignmentState.Returned) };

    private IReadOnlyList<MyItem> Mine()
    {
        AssignmentState[] states = [AssignmentState.Delivered, AssignmentState.Returned, AssignmentState.Drafting, AssignmentState.Accepted, AssignmentState.Declined, AssignmentState.Submitted];
        int assessments = size == Size.Worst ? 60 : 2;
        return
        [
            .. Enumerable.Range(0, assessments).SelectMany(number => Template.Items.Take(size == Size.Worst ? 1 : 4).Select((item, at) => new MyItem(
                Assessment with { Id = $"{number:x32}", Title = number == 0 ? Assessment.Title : Assessment.Title + " (2)" },
                Person,
                item,
                LongLine(5_000, Template.In(Texts.Language).ItemTexts[item.Key]),
                new(ProvenanceStatus.Official, ""),
                Assignment(item.Key, states[(at + number) % states.Length])))),
        ];
    }

    private ReviewView Review() => new(
        Assessment, Person, Template.Find("05.b")!, LongLine(5_000, Template.In(Texts.Language).ItemTexts["05.b"]), Assignment("05.b", AssignmentState.Submitted), Contribution, Person with { Name = LongLine(FieldRules.MaxNameChars, "Éloïse Exemple") }, [PersonName, LongLine(FieldRules.MaxNameChars, "Éloïse Exemple")]);

    private StatusReport Report()
    {
        Assignment[] assignments = [.. Template.Items.Select((item, at) => Assignment(item.Key, (AssignmentState)(at % 12)))];
        StatusReport report = StatusReport.Of(
            Assessment, Template, [Person], assignments, Core.Store.DocumentVersion.Made("o", Now, Core.Store.VersionOrigin.Merged) with { Number = 3 }, [], Texts.Language);
        report = report with { NextReminders = new(Now.AddDays(3), 4) };
        return size == Size.Usual
            ? report
            : report with { Headings = [.. Enumerable.Repeat(report.Headings[0] with { Title = LongLine(2_000, "") }, 60)] };
    }

    public WorkingCopy Copy => new(
        "tenant-1", "0123456789abcdef0123456789abcdef", new("drive", "folder", LongLine(400, "Shared Documents"), null), new("file", LongLine(400, "Sample State 2026.docx"), "e", "c", "https://example.org/sites/assessment/file.docx", "o", "Carol"), 3, "", "", "", Now);

    private ImportResult Imported()
    {
        DirectoryFinding[] findings = [.. Enum.GetValues<DirectoryFinding>().Where(finding => finding != DirectoryFinding.Member)];
        Stakeholder[] people = [.. Enumerable.Range(0, size == Size.Worst ? 2_000 : 8).Select(number => Person with { Id = $"p{number}" })];
        return new(people.Length, 0, people, [], [], 7, people.ToDictionary(person => person.Id, person => findings[people.IndexOf(person) % findings.Length]));
    }

    /// <summary>One person on every step of the ladder.</summary>
    private ReachReport Reach(int people)
    {
        (ReachRung Rung, DeliveryProblem? Problem, ReachStep Next)[] rungs =
        [
            (ReachRung.Unreachable, DeliveryProblem.Blocked, ReachStep.Deputy),
            (ReachRung.Unreachable, DeliveryProblem.Left, ReachStep.SectionFileByEmail),
            (ReachRung.Queued, DeliveryProblem.AppNotInCatalogue, ReachStep.PrintedForm),
            (ReachRung.Read, null, ReachStep.Remind),
            (ReachRung.Submitted, null, ReachStep.Review),
            (ReachRung.NotAsked, null, ReachStep.Ask),
            (ReachRung.Drafting, null, ReachStep.None),
        ];
        StepTaken[] taken = [new(ReachStep.Deputy, Now, "o"), new(ReachStep.SectionFileByEmail, Now.AddDays(2), "o")];
        ItemReach[] items = [.. Template.Items.Take(size == Size.Worst ? 22 : 2).Select(item => new ItemReach(item.Key, ReachRung.Delivered, Now))];
        return new(
            Assessment,
            [
                .. Enumerable.Range(0, size == Size.Worst ? people * 20 : people).Select(number => (number, rungs[number % rungs.Length])).Select(one => new PersonReach(
                    Person with { Id = $"p{one.number}" }, one.Item2.Rung, one.Item2.Problem, one.Item2.Next, Now, size == Size.Worst || one.number == 0, items, size == Size.Worst || one.number == 2 ? taken : [], ["d"])),
            ]);
    }

    private SectionReceipt Section() => new(
        Assessment.Id,
        [.. Template.Items.Take(size == Size.Worst ? 100 : 2).Select(item => new SubmissionReceipt(Assignment(item.Key, AssignmentState.Submitted), 1, Now, item.Key == "02"))],
        [.. Template.Items.Select(item => item.Key)],
        [.. Enumerable.Repeat(("09", new RefusedException(Refusal.AnswerTooLong, ("max", FieldRules.MaxAnswerChars), ("length", 123_456))), size == Size.Worst ? 100 : 1)],
        [.. Enumerable.Repeat(Long(5_000, Reason), size == Size.Worst ? 100 : 1)],
        [.. Template.Items.Select((item, at) => new FoundItem(item.Key, at % 3 == 0 ? null : new Core.Documents.RegionEvidence(at % 3 - 1, 0.87)))]);

    private IReadOnlyList<HelpEntry> Help(params string[] names) => [.. names.Select(name => new HelpEntry(Texts["Say." + name], Texts["Help." + name]))];
}
