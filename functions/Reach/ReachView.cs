using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Functions.Reach;

/// <param name="Totals">How many people stand on each rung.</param>
/// <param name="Problems">How many people something keeps from being reached in Teams.</param>
/// <param name="People">Those who need somebody's help first.</param>
/// <param name="Mails">Recording the step <c>SectionFileByEmail</c> sends the e-mail; otherwise the coordinator sends it.</param>
public sealed record ReachView(IReadOnlyDictionary<string, int> Totals, IReadOnlyDictionary<string, int> Problems, IReadOnlyList<PersonReachView> People, bool Mails)
{
    public static ReachView Of(ReachReport report, string language) => new(
        report.Totals.ToDictionary(total => total.Key.ToString(), total => total.Value),
        report.Problems.ToDictionary(total => total.Key.ToString(), total => total.Value),
        [.. report.People.Select(person => PersonReachView.Of(report, person, language))],
        report.Mails);
}

/// <summary>How far one person has come, and what can be done next.</summary>
/// <param name="ProblemText">Why the person is not reached, or not yet, in the reader's language; null when nothing is in the way.</param>
/// <param name="NextText">What to do, in the reader's language; null when there is nothing to do.</param>
/// <param name="Mail">A mailto address with subject and text in the person's language; null unless an e-mail is the next step.</param>
/// <param name="SectionFile">Where the person's section file is, to be attached or printed; null unless that is the next step.</param>
/// <param name="MayHaveArrivedTwice">The answer to a message was lost, so that it was sent again.</param>
/// <param name="Deputies">Stakeholder ids of reachable people of the same organisation.</param>
public sealed record PersonReachView(
    string StakeholderId,
    string Name,
    string Organisation,
    ReachRung Rung,
    string RungText,
    DeliveryProblem? Problem,
    string? ProblemText,
    ReachStep Next,
    string? NextText,
    string? Mail,
    string? SectionFile,
    DateTimeOffset? ReadAt,
    bool MayHaveArrivedTwice,
    IReadOnlyList<ItemReach> Items,
    IReadOnlyList<StepTaken> Steps,
    IReadOnlyList<string> Deputies)
{
    public static PersonReachView Of(ReachReport report, PersonReach reach, string language) => new(
        reach.Person.Id,
        reach.Person.Name,
        reach.Person.Organisation,
        reach.Rung,
        ReachTexts.For(reach.Rung, language),
        reach.Problem,
        reach.Problem is { } problem ? ReachTexts.For(problem, report.Installs, language) : null,
        reach.Next,
        ReachTexts.For(reach.Next, language),
        reach.Next == ReachStep.SectionFileByEmail ? ReachTexts.MailTo(report.Assessment, reach.Person) : null,
        reach.Next is ReachStep.SectionFileByEmail or ReachStep.PrintedForm ? SectionOf(report.Assessment, reach.Person) : null,
        reach.ReadAt,
        reach.MayHaveArrivedTwice,
        reach.Items,
        reach.Steps,
        reach.Deputies);

    private static string SectionOf(Assessment assessment, Stakeholder person) => $"/api/assessments/{assessment.Id}/section?stakeholderId={person.Id}";
}
