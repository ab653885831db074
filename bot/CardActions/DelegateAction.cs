using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Somebody else takes the item over.</summary>
public sealed class DelegateAction(ItemForm form, DelegateItem passOn, OpenItem open) : ICardAction
{
    public string Verb => "delegate";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        string to = data[PassOnForm.ToField]?.Trim() ?? "";
        ItemView view = await open.PeekAsync(turn.Caller, data.AssessmentId, data.ItemKey, turn.Language, cancellation);
        Assignment after = IsDone(view.Assignment, data.AssessmentId, to)
            ? view.Assignment
            : await passOn.RunAsync(turn.Caller, new(data.AssessmentId, data.ItemKey, to, data[PassOnForm.NameField], data[PassOnForm.ReasonField]), cancellation);
        return CardAnswer.Replace(DoneCard.Build(
            view.Assessment,
            turn.Texts.Format("PassOn.Done", ("item", data.ItemKey), ("to", CardText.Shorten(to, 300))),
            after.Note,
            turn.Texts,
            Button.Plain("myItems", turn.Texts["Common.MyItems"], [])));
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);

    // Delivered twice: the same person has it already.
    private static bool IsDone(Assignment assignment, string assessmentId, string to) =>
        assignment.State == AssignmentState.Delegated && (assignment.DelegatedTo == to || assignment.DelegatedTo == Ids.Stakeholder(assessmentId, to));
}
