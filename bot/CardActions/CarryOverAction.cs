using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Puts what was answered in the cycle before into the draft, below what stands there; nothing is handed in by that.</summary>
public sealed class CarryOverAction(ItemForm form, KeepTyped keep) : ICardAction
{
    public string Verb => "carryOver";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        (ItemView view, AnswerFields fields) = await form.ReadAsync(turn, data, cancellation);
        string earlier = view.Previous is { } previous ? TextOf(previous.Contribution) : "";
        KeptDraft kept = await keep.RunAsync(turn, data, fields with { Answer = Below(fields.Answer, earlier) }, cancellation);
        CardLead lead = kept.Joined is null ? CardLead.Done(turn.Texts.Format("Previous.Taken", ("cycle", view.Previous?.Cycle ?? ""))) : KeepTyped.Joined(turn, data);
        return CardAnswer.Replace(await form.OpenAsync(turn, data.AssessmentId, data.ItemKey, lead, cancellation));
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);

    private static string TextOf(Contribution contribution) => contribution.Markdown ?? RichTextMarkdown.Write(contribution.Body);

    // Pressed twice, it stands there once.
    private static string Below(string text, string earlier) =>
        text.Trim().Length == 0 ? earlier : text.TrimEnd().EndsWith(earlier.TrimEnd(), StringComparison.Ordinal) ? text : $"{text.TrimEnd()}\n\n{earlier}";
}
