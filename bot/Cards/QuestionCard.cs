using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>A question, and its answer when there is one; the same in the chat of whoever asked and in the coordinators'.</summary>
public static class QuestionCard
{
    public const string ReplyField = "reply";

    /// <summary>What had been typed and is longer stays on the card it was typed on.</summary>
    public const int MaxReplyBytes = 6_000;

    /// <param name="reply">What had been typed when the card is shown again; empty otherwise.</param>
    public static JsonObject Build(QuestionView view, CardLead? lead, string reply, TextsInLanguage texts)
    {
        string sentence = Sentence(view, texts);
        return Card.Of(
            texts,
            lead?.Sentence ?? sentence,
            [
                Element.Band("emphasis", AssessmentLine.Of(view.Assessment), Element.Title(Title(view, texts)), Element.Quiet(Asker(view))),
                lead?.Build(),
                new CardLead(view.Question.Reply is null ? "accent" : "good", sentence).Build(),
                view.ItemText is { } text ? Element.Quiet(CardText.Shorten(text, 500)) : null,
                Element.Caption(texts["Question.Asked"]),
                .. Element.Paragraphs(view.Question.Text, 4_000),
                .. Answer(view, texts),
                view.CanReply ? ReplyInput(reply, texts) : null,
            ],
            Actions(view, texts)).Live(Ids(view));
    }

    private static string Sentence(QuestionView view, TextsInLanguage texts) => view.Question switch
    {
        { Reply: not null } answered => texts.Format("Question.Answered", ("name", CardText.Shorten(answered.RepliedBy ?? "", 200))),
        _ => view.IsAsker && !view.CanReply ? texts["Question.Waiting"] : texts.Format("Question.News", ("name", CardText.Shorten(view.Stakeholder.Name, 200))),
    };

    private static string Title(QuestionView view, TextsInLanguage texts) =>
        view.Question.ItemKey is { } item ? texts.Format("Item.Title", ("item", item)) : texts["Question.General"];

    private static string Asker(QuestionView view) => CardText.Shorten($"{view.Stakeholder.Name} · {view.Stakeholder.Organisation}", 500);

    private static IEnumerable<JsonObject> Answer(QuestionView view, TextsInLanguage texts) => view.Question.Reply is { } reply
        ? [Element.Caption(texts["Question.Reply"]), .. Element.Paragraphs(reply, 4_000)]
        : [];

    private static JsonObject ReplyInput(string reply, TextsInLanguage texts) => Input.Required(
        Input.Lines(ReplyField, texts["Question.YourReply"], CardText.Shorten(reply, MaxReplyBytes), FieldRules.MaxReasonChars, texts["Question.ReplyHint"]),
        texts["Question.ReplyMissing"]);

    private static IEnumerable<JsonObject?> Actions(QuestionView view, TextsInLanguage texts) =>
    [
        view.CanReply ? Button.Main("reply", texts["Question.Send"], Ids(view)) : null,
        view is { IsAsker: true, Question.ItemKey: { } item } ? Button.Plain("open", texts.Format("Question.Open", ("item", item)), CardIds.Of(view.Assessment, item)) : null,
        view.CanReply ? Button.Plain("status", texts["Notice.Status"], CardIds.Of(view.Assessment)) : null,
    ];

    private static JsonObject Ids(QuestionView view) => CardIds.Question(view.Assessment, view.Question.Id);
}
