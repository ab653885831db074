using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>The coordinator decides the conflict the card showed; the card becomes its receipt.</summary>
public sealed class DecideAction(ConflictWork work) : ICardAction
{
    public string Verb => "decide";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        ConflictChoice choice = Enum.TryParse(data["choice"], out ConflictChoice named) && Enum.IsDefined(named)
            ? named
            : throw new RefusedException(Refusal.FieldMissing, ("field", "choice"));
        string? text = choice == ConflictChoice.Edited ? data[ConflictCard.EditedField] : null;
        return CardAnswer.Replace(await work.DecideAsync(turn, data.AssessmentId, data["conflict"] ?? "", choice, text, cancellation));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation)
    {
        string typed = data[ConflictCard.EditedField] ?? "";
        return CardText.Bytes(typed) > ConflictCard.MaxEditedBytes ? null : await work.AgainAsync(turn, data.AssessmentId, data["conflict"] ?? "", problem, typed, cancellation);
    }
}
