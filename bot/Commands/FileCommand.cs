using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Offers the person's section files, one per assessment they are asked in.</summary>
public sealed class FileCommand(ListAssessments list, OfferFile offer) : ICommand
{
    private const int Most = 5;

    public string Name => "file";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        OwnAssessment[] asked = [.. (await list.RunAsync(turn.Caller, cancellation)).Where(own => own.Stakeholder is not null).Take(Most)];
        if (asked.Length == 0)
        {
            throw new RefusedException(Refusal.NotYours);
        }

        foreach (OwnAssessment own in asked)
        {
            await offer.SectionAsync(turn, own.Assessment.Id, stakeholderId: null, cancellation);
        }
    }
}
