using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class DocumentCommand(CoordinatedAssessment which, OfferFile offer) : ICommand
{
    public string Name => "document";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "document", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await offer.MasterAsync(turn, assessmentId, version: null, cancellation);
        }
    }
}
