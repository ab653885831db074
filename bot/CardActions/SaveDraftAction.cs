using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Keeps what stands on the card; the card stays.</summary>
public sealed class SaveDraftAction(ItemForm form, SaveDraft save) : ICardAction
{
    public string Verb => "saveDraft";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        (ItemView view, AnswerFields fields) = await form.ReadAsync(turn, data, cancellation);
        Draft draft = await save.RunAsync(
            turn.Caller,
            new(data.AssessmentId, data.ItemKey, fields.Answer, fields.FurtherAction, fields.Links, fields.Marking, fields.Level, data.Number("version")),
            cancellation);
        string sentence = turn.Texts.Format("Draft.Saved", ("item", data.ItemKey), ("time", ReaderTime.Moment(draft.SavedAt, view.Stakeholder, turn.Texts)));
        return new(await form.OpenAsync(turn, data.AssessmentId, data.ItemKey, CardLead.Done(sentence), cancellation), sentence);
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);
}
