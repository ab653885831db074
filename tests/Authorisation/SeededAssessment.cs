using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Bot.Conversations;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>
/// An assessment in which everything there can be has happened: answers merged and waiting, a draft, a question, a
/// document. Every word of it stands nowhere else.
/// </summary>
public sealed record SeededAssessment(
    string Tenant, Assessment Assessment, BotPerson Coordinator, BotPerson Lead, BotPerson Contributor, BotPerson Reviewer, BotPerson Auditor, string QuestionId, byte[] Section, byte[] Master)
{
    public const string Item = "A1";

    public string Id => Assessment.Id;

    public string StakeholderId => StakeholderIdOf(Contributor);

    /// <summary>Of the contributor; submitted and waiting to be read.</summary>
    public string AssignmentId => Core.Workflow.Assignment.IdOf(StakeholderId, Item);

    /// <summary>What nobody without a part in it may ever be shown.</summary>
    public IReadOnlyList<string> Secrets =>
    [
        Id, Assessment.Title, Assessment.State, QuestionId, Word("answer"), Word("draft"), Word("question"), Word("office"),
        .. People.SelectMany(person => (string[])[person.Name, person.Email, person.ObjectId!, StakeholderIdOf(person)]),
    ];

    /// <summary>What people wrote and what they are called; ids are not among it.</summary>
    public IReadOnlyList<string> Words =>
        [Assessment.Title, Assessment.State, Word("answer"), Word("draft"), Word("question"), Word("office"), .. People.SelectMany(person => (string[])[person.Name, person.Email])];

    private IReadOnlyList<BotPerson> People => [Coordinator, Lead, Contributor, Reviewer, Auditor];

    public static async Task<SeededAssessment> StartAsync(string name, string tenant, KnownPeople directory, HashSet<string> starters, Func<Type, object> get)
    {
        T Get<T>() => (T)get(typeof(T));
        BotPerson[] people = [.. ((string[])["Coordinator", "Lead", "Contributor", "Reviewer", "Auditor"]).Select(role => BotPerson.New($"{role}-{name}", "en") with { TenantId = tenant })];
        directory.People.AddRange(people);
        starters.Add(people[0].ObjectId!);
        Caller[] callers = [.. people.Select(person => new Caller(tenant, person.ObjectId!, person.Name))];
        (Caller coordinator, Caller lead, Caller contributor) = (callers[0], callers[1], callers[2]);
        Assessment assessment = await Get<StartAssessment>().RunAsync(
            coordinator, new("quick-check", $"title-{name}", $"state-{name}", "2026", "en", DateTimeOffset.UtcNow.AddDays(30), null, null), CancellationToken.None);
        string rows = string.Concat(people[1..4].Select(person => $"{person.Name},office-{name},Ministry,en,Africa/Cairo,{person.Email}\n"));
        await Get<ImportStakeholders>().RunAsync(coordinator, assessment.Id, ImportFormat.Csv, "name,organisation,category,language,timeZone,email\n" + rows, CancellationToken.None);
        await Get<AssignItems>().RunAsync(
            coordinator,
            assessment.Id,
            [
                new(people[1].Email, Item, AssignmentRole.Lead), new(people[1].Email, "A2", AssignmentRole.Lead),
                new(people[2].Email, Item, AssignmentRole.Contributor), new(people[3].Email, Item, AssignmentRole.Reviewer),
            ],
            CancellationToken.None);
        assessment = await Get<NameAuditor>().RunAsync(coordinator, assessment.Id, new(people[4].Email), CancellationToken.None);
        await Get<SendPrompts>().RunAsync(coordinator, assessment.Id, null, CancellationToken.None);
        await Get<SubmitContribution>().RunAsync(lead, Answer(assessment.Id, $"answer-{name} of the lead"), CancellationToken.None);
        await Get<AcceptContribution>().RunAsync(coordinator, assessment.Id, Core.Workflow.Assignment.IdOf(Ids.Stakeholder(assessment.Id, people[1].Email), Item), null, CancellationToken.None);
        await Get<MergeContributions>().RunAsync(coordinator, assessment.Id, CancellationToken.None);
        await Get<SubmitContribution>().RunAsync(contributor, Answer(assessment.Id, $"answer-{name} of the contributor"), CancellationToken.None);
        await Get<SaveDraft>().RunAsync(lead, new(assessment.Id, "A2", $"draft-{name}", null, null, Marking.Amber, null), CancellationToken.None);
        Question question = await Get<AskCoordinator>().RunAsync(lead, new(assessment.Id, Item, $"question-{name}?", "s"), CancellationToken.None);
        byte[] section = (await Get<WriteSection>().RunAsync(lead, assessment.Id, null, CancellationToken.None)).Content;
        byte[] master = await (await Get<ReadMaster>().RunAsync(coordinator, assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);
        return new(tenant, assessment, people[0], people[1], people[2], people[3], people[4], question.Id, section, master);
    }

    private static AnswerInput Answer(string assessmentId, string markdown) =>
        new(assessmentId, Item, markdown, "", [], Marking.Amber, null, ContributionSource.Api, markdown);

    private string Word(string kind) => $"{kind}-{Assessment.Title["title-".Length..]}";

    private string StakeholderIdOf(BotPerson person) => Ids.Stakeholder(Id, person.Email);
}
