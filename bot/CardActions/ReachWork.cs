using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows coordinators and auditors how far people have been reached, and takes what was done about those who are not.</summary>
public sealed class ReachWork(ReadReach read, ReadRecords records, TakeReachStep take, CoordinatorWork work, CoordinatorCards cards)
{
    /// <param name="only">Stakeholder id; null for everybody.</param>
    /// <param name="page">From 0.</param>
    public async Task<JsonObject> ShowAsync(Turn turn, string assessmentId, string? only, int page, CardLead? lead, CancellationToken cancellation)
    {
        ReachReport report = await read.RunAsync(turn.Caller, assessmentId, cancellation);
        return ReachCard.Build(report, only, page, lead, Access.IsCoordinator(report.Assessment, turn.Caller), turn.Texts);
    }

    /// <summary>One more step is done; the card it was pressed on shows what comes next.</summary>
    public async Task<JsonObject> TakeAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        ReachRecord record = await take.RunAsync(turn.Caller, data.AssessmentId, data["stakeholder"] ?? "", data["step"], cancellation);
        var lead = CardLead.Done(Said(record, data["step"], turn.Texts));
        return data.Number("page") is { } page
            ? await ShowAsync(turn, data.AssessmentId, data["only"], page, lead, cancellation)
            : await work.StatusAsync(turn, data.AssessmentId, lead, cancellation);
    }

    /// <summary>The form that asks somebody else of the same organisation for what the person has not answered.</summary>
    public async Task<JsonObject> DeputyAsync(Turn turn, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        ReachReport report = await read.RunAsync(turn.Caller, assessmentId, cancellation);
        PersonReach person = report.People.FirstOrDefault(one => one.Person.Id == stakeholderId)
            ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId ?? ""));
        Stakeholder? deputy = (await records.StakeholdersAsync(turn.Caller, assessmentId, cancellation)).FirstOrDefault(one => person.Deputies.Contains(one.Id));
        CardData typed = CardData.Of(null)
            .With(AssignCard.PeopleField, deputy?.Email ?? "")
            .With(AssignCard.ItemsField, string.Join(", ", person.Items.Where(item => item.Rung < ReachRung.Submitted).Select(item => item.ItemKey)))
            .With(AssignCard.InsteadOf, person.Person.Id);
        return await cards.AssignAsync(turn, assessmentId, typed, CardLead.News(turn.Texts.Format("Reach.DeputyFor", ("name", CardText.Shorten(person.Person.Name, 200)))), cancellation);
    }

    /// <summary>Somebody else was asked.</summary>
    public Task DeputyAskedAsync(Turn turn, string assessmentId, string stakeholderId, CancellationToken cancellation) =>
        take.RunAsync(turn.Caller, assessmentId, stakeholderId, $"{ReachStep.Deputy}", cancellation);

    // What was an e-mail of the product's is said with its own words: it has been sent, and not only noted.
    private static string Said(ReachRecord record, string? step, TextsInLanguage texts) =>
        step == $"{ReachStep.SectionFileByEmail}" && record.Mail is { State: MailState.Sent or MailState.Uncertain } mail ? texts[$"Reach.Mail.{mail.State}"] : texts["Reach.Noted"];
}
