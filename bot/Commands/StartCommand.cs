using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Shows the form for a new assessment. Whoever starts one is its coordinator.</summary>
public sealed class StartCommand(TemplateCatalogue templates, AccessOptions access) : ICommand
{
    public string Name => "start";

    public bool ForCoordinators => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellation) => Access.MayStart(turn.Caller, access)
        ? turn.ShowAsync(StartCard.Build(templates.All, CardData.Of(null), Ids.Unguessable(), lead: null, turn.Texts), cancellation)
        : throw new RefusedException(Refusal.StartNotAllowed);
}
