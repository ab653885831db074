using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Which assessment a coordinator's command is about: the only one, or one to choose from a card.</summary>
public sealed class CoordinatedAssessment(ListAssessments list)
{
    /// <param name="verb">The card action that does the same, for the card to choose from.</param>
    /// <param name="right">What the command needs.</param>
    /// <returns>Null when the person has been asked to choose.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.CoordinatorsOnly"/></exception>
    public async Task<string?> FindAsync(Turn turn, string verb, Right right, CancellationToken cancellation)
    {
        Assessment[] own = [.. (await list.RunAsync(turn.Caller, cancellation)).Where(entry => Access.Refuse(right, entry.Standing) is null).Select(entry => entry.Assessment)];
        if (own.Length == 0)
        {
            throw new RefusedException(Refusal.CoordinatorsOnly);
        }

        if (own is [var only])
        {
            return only.Id;
        }

        await turn.ShowAsync(ChooseAssessmentCard.Build(verb, own, turn.Texts), cancellation);
        return null;
    }
}
