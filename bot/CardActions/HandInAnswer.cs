using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Submits an answer and gives its receipt; from the card and from the chat alike.</summary>
public sealed class HandInAnswer(SubmitContribution submit, OpenItem open, MeetPerson meet)
{
    public async Task<JsonObject> RunAsync(
        Turn turn, string assessmentId, string itemKey, AnswerFields fields, ContributionSource source, int? basedOn, CancellationToken cancellation)
    {
        var input = new AnswerInput(
            assessmentId, itemKey, fields.Answer, fields.FurtherAction, fields.Links, fields.Marking, fields.Level, source, turn.SubmissionId(fields.Answer), BasedOn: basedOn)
        {
            Over = fields.Over,
        };
        SubmissionReceipt receipt = await submit.RunAsync(turn.Caller, input, cancellation);
        // What is typed next is most likely about this answer.
        await meet.TurnToAsync(turn.Caller, assessmentId, itemKey, cancellation);
        ItemView after = await open.PeekAsync(turn.Caller, assessmentId, itemKey, turn.Language, cancellation);
        return ReceiptCard.Build(after, receipt.SubmittedAt, receipt.Version, receipt.AlreadySubmitted, turn.Texts);
    }
}
