using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot;

/// <summary>
/// Everything that a coordinator is told of at the same time, as one card. What has been settled since is left out;
/// what needs an answer comes first, with a button that leads to it.
/// </summary>
public sealed class RenderNews(ReviewItem review, ReadQuestion read, ListSubmitted submitted, ListConflicts conflicts)
{
    private static readonly OutboxKind[] ByUrgency =
        [OutboxKind.Question, OutboxKind.Conflict, OutboxKind.Unreachable, OutboxKind.Escalation, OutboxKind.Declined, OutboxKind.Submitted, OutboxKind.Delegated, OutboxKind.Answer];

    /// <param name="messages">To one coordinator, about one assessment.</param>
    /// <returns>Null when nothing is left to say.</returns>
    public async Task<JsonObject?> RunAsync(Caller recipient, IReadOnlyList<OutboxMessage> messages, TextsInLanguage texts, CancellationToken cancellation)
    {
        SubmittedList answers = await submitted.RunAsync(recipient, messages[0].AssessmentId, cancellation);
        if (messages.All(message => message.Kind == OutboxKind.Submitted))
        {
            return answers.Waiting.Count == 0 ? null : ReviewListCard.Build(answers, 0, texts);
        }

        var lines = new List<NewsLine>();
        foreach (IGrouping<OutboxKind, OutboxMessage> kind in messages.GroupBy(message => message.Kind).OrderBy(kind => Array.IndexOf(ByUrgency, kind.Key)))
        {
            lines.AddRange(kind.Key switch
            {
                OutboxKind.Submitted => Submitted([.. kind], answers, texts),
                OutboxKind.Conflict => Conflicts(await conflicts.RunAsync(recipient, answers.Assessment.Id, texts.Language, cancellation), texts),
                _ => await LinesAsync(recipient, kind, texts, cancellation),
            });
        }

        return lines.Count == 0 ? null : NewsCard.Build(answers.Assessment, lines, texts);
    }

    private async Task<IReadOnlyList<NewsLine>> LinesAsync(Caller recipient, IEnumerable<OutboxMessage> messages, TextsInLanguage texts, CancellationToken cancellation)
    {
        var lines = new List<NewsLine>();
        foreach (OutboxMessage message in messages)
        {
            try
            {
                lines.AddRange(message.Kind is OutboxKind.Question or OutboxKind.Answer
                    ? Question(await read.RunAsync(recipient, message.AssessmentId, message.QuestionId, texts.Language, cancellation), message.Kind, texts)
                    : About(await ViewsAsync(recipient, message, texts, cancellation), message, texts));
            }
            catch (RefusedException)
            {
                // Of somebody who is not on the list any more; the rest is still news.
            }
        }

        return lines;
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

    // Answers that arrived are read one by one in their own list; here they are one line.
    private static IEnumerable<NewsLine> Submitted(OutboxMessage[] messages, SubmittedList answers, TextsInLanguage texts)
    {
        HashSet<string> told = [.. messages.SelectMany(message => message.ItemKeys.Select(item => Assignment.IdOf(message.StakeholderId, item)))];
        AssignmentStatus[] waiting = [.. answers.Waiting.Where(one => told.Contains(one.Assignment.Id))];
        return waiting switch
        {
            [] => [],
            [var only] => [new("Good", texts.Format("Notice.Submitted", ("name", NameOf(only.Stakeholder)), ("item", only.Assignment.ItemKey)), null, Button.Plain("read", texts["Review.Read"], CardIds.Of(answers.Assessment, only.Assignment)))],
            _ =>
            [
                new(
                    "Good",
                    texts.Format("Review.Count", ("count", waiting.Length)),
                    NameList.Of(waiting.Select(one => $"{one.Assignment.ItemKey} {one.Stakeholder.Name}"), texts, 400),
                    Button.Plain("review", texts["Review.Open"], CardIds.Of(answers.Assessment))),
            ],
        };
    }

    // However many messages told of them, they are decided one after the other on one card.
    private static IEnumerable<NewsLine> Conflicts(ConflictList open, TextsInLanguage texts) => open.Conflicts.Count == 0
        ? []
        :
        [
            new(
                "Warning",
                texts.Format("Notice.Conflicts", ("count", open.Conflicts.Count)),
                NameList.Of(open.Conflicts.Select(conflict => ConflictCard.PlaceOf(conflict.ItemKey, texts)).Distinct(), texts, 300),
                Button.Plain("conflicts", texts["Status.Decide"], CardIds.Of(open.Assessment))),
        ];

    // Another coordinator may have answered meanwhile; then their answer is the news.
    private static IEnumerable<NewsLine> Question(QuestionView view, OutboxKind kind, TextsInLanguage texts)
    {
        if (kind == OutboxKind.Question && view.Question.Reply is not null)
        {
            return [];
        }

        string sentence = view.Question.Reply is null
            ? texts.Format("Question.News", ("name", NameOf(view.Stakeholder)))
            : texts.Format("Question.Answered", ("name", CardText.Shorten(view.Question.RepliedBy ?? "", 200)));
        return
        [
            new(
                "Accent",
                view.Question.ItemKey is { } item ? $"{texts.Format("Item.Title", ("item", item))}: {sentence}" : sentence,
                view.Question.Reply ?? view.Question.Text,
                Button.Plain("question", texts[view.CanReply ? "Question.Reply" : "Review.Read"], CardIds.Question(view.Assessment, view.Question.Id))),
        ];
    }

    private static IEnumerable<NewsLine> About(IReadOnlyList<ReviewView> views, OutboxMessage message, TextsInLanguage texts)
    {
        (Assessment assessment, Stakeholder person) = (views[0].Assessment, views[0].Stakeholder);
        (string, object?)[] who = [("name", NameOf(person)), ("item", views[0].Item.Key)];
        switch (message.Kind)
        {
            case OutboxKind.Declined:
                return [new("Warning", texts.Format("Notice.Declined", who), message.Text, Button.Plain("assign", texts["Assign.Open"], CardIds.Of(assessment)))];
            case OutboxKind.Delegated:
                return [new("Default", NoticeCard.DelegatedSentence(views[0], texts), message.Text, null)];
            case OutboxKind.Unreachable:
                return [new("Attention", NoticeCard.UnreachableSentence(views[0], message.ItemKeys, texts), AssignmentNote.For(views[0].Assignment, texts.Language), Button.Plain("reach", texts["Reach.Next"], CardIds.Person(assessment, person.Id)))];
            default:
                ReviewView[] late = [.. views.Where(view => AssignmentTransitions.IsOpen(view.Assignment.State))];
                return late.Length == 0
                    ? []
                    : [new("Attention", texts.Format("Notice.Escalation", ("name", NameOf(person)), ("count", late.Length)), NameList.Of(late.Select(view => view.Item.Key), texts, 300), Button.Plain("remind", texts["Notice.Remind"], CardIds.Person(assessment, person.Id)))];
        }
    }

    private static string NameOf(Stakeholder person) => CardText.Shorten(person.Name, 200);
}
