using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot;

/// <summary>One thing that a coordinator is told of, or a question and its answer to whoever it concerns, as things stand now.</summary>
public sealed class RenderNotice(ReviewItem review, ReadQuestion read, GetStatus status, ListConflicts conflicts)
{
    /// <returns>Null when nothing is left to say.</returns>
    public async Task<JsonObject?> RunAsync(Caller recipient, OutboxMessage message, TextsInLanguage texts, CancellationToken cancellation)
    {
        switch (message.Kind)
        {
            case OutboxKind.Question or OutboxKind.Answer:
                return QuestionCard.Build(await read.RunAsync(recipient, message.AssessmentId, message.QuestionId, texts.Language, cancellation), lead: null, "", texts);
            case OutboxKind.HandedOver:
                string sentence = texts.Format("HandOver.News", ("name", CardText.Shorten(message.Text ?? "", 200)));
                return StatusCard.Build(await status.RunAsync(recipient, message.AssessmentId, texts.Language, cancellation), CardLead.News(sentence), texts);
            case OutboxKind.Conflict:
                ConflictList open = await conflicts.RunAsync(recipient, message.AssessmentId, texts.Language, cancellation);
                var lead = CardLead.News(texts.Format("Notice.Conflicts", ("count", open.Conflicts.Count)));
                return open.Conflicts.Count == 0 ? null : ConflictCard.Build(open, 0, lead, edited: "", texts);
            default:
                return Build(await ViewsAsync(recipient, message, texts, cancellation), message, texts);
        }
    }

    private async Task<IReadOnlyList<ReviewView>> ViewsAsync(Caller recipient, OutboxMessage message, TextsInLanguage texts, CancellationToken cancellation)
    {
        var views = new List<ReviewView>();
        foreach (string item in message.ItemKeys)
        {
            views.Add(await review.RunAsync(recipient, message.AssessmentId, Assignment.IdOf(message.StakeholderId, item), texts.Language, cancellation));
        }

        return views;
    }

    private static JsonObject? Build(IReadOnlyList<ReviewView> views, OutboxMessage message, TextsInLanguage texts) => message.Kind switch
    {
        OutboxKind.Submitted => views[0] is { Newest: not null, Assignment.State: AssignmentState.Submitted } view ? NoticeCard.Submitted(view, null, "", texts) : null,
        OutboxKind.Declined => NoticeCard.Declined(views[0], message.Text, texts),
        OutboxKind.Delegated => NoticeCard.Delegated(views[0], message.Text, texts),
        OutboxKind.Unreachable => NoticeCard.Unreachable(views[0], message.ItemKeys, texts),
        _ => views.Where(late => AssignmentTransitions.IsOpen(late.Assignment.State)).ToArray() is { Length: > 0 } late ? EscalationCard.Build(late, texts) : null,
    };
}
