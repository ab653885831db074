using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Keeps what stands on the card, and with it a text that was saved elsewhere meanwhile; the card stays.</summary>
public sealed class SaveDraftAction(ItemForm form, KeepTyped keep) : ICardAction
{
    public string Verb => "saveDraft";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        (ItemView view, AnswerFields fields) = await form.ReadAsync(turn, data, cancellation);
        KeptDraft kept = await keep.RunAsync(turn, data, fields, cancellation);
        CardLead lead = kept.Joined is null
            ? CardLead.Done(turn.Texts.Format("Draft.Saved", ("item", data.ItemKey), ("time", ReaderTime.Moment(kept.Draft.SavedAt, view.Stakeholder, turn.Texts))))
            : KeepTyped.Joined(turn, data);
        return new(await form.OpenAsync(turn, data.AssessmentId, data.ItemKey, lead, cancellation), lead.Sentence);
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);
}
