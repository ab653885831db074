using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Files;

/// <summary>Takes in the Word files and lists of people of a message, one after the other; each gets its answer.</summary>
public sealed class TakeFiles(FetchFile fetch, TakeInSection section, TakeInMaster master, OpenAssessment open, TakePeople people)
{
    /// <summary>Files of one message that are looked at.</summary>
    private const int Most = 10;

    public async Task RunAsync(Turn turn, IReadOnlyList<IncomingFile> files, CancellationToken cancellation)
    {
        foreach (IncomingFile file in files.Take(Most))
        {
            try
            {
                await TakeAsync(turn, file, cancellation);
            }
            catch (RefusedException refused)
            {
                await turn.SayAsync(RefusalTexts.For(refused, turn.Language), cancellation);
            }
            catch (DocumentRejectedException rejected)
            {
                await turn.SayAsync(RefusalTexts.For(rejected, turn.Language), cancellation);
            }
        }
    }

    private async Task TakeAsync(Turn turn, IncomingFile file, CancellationToken cancellation)
    {
        if (!file.IsWord && !file.IsList)
        {
            throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "Its name does not end with .docx.");
        }

        if (file.Address is null || await fetch.RunAsync(file.Address, cancellation) is not { } content)
        {
            await turn.SayAsync(turn.Texts["Files.NotFetched"], cancellation);
            return;
        }

        if (file.IsList)
        {
            await turn.ShowAsync(await people.RunAsync(turn, content, cancellation), cancellation);
            return;
        }

        DocumentIdentity identity = DocumentIdentityReader.Read(new MemoryStream(content, writable: false));
        await turn.ShowAsync(
            identity.Kind == DocumentKind.Master
                ? await MasterAsync(turn, identity, content, cancellation)
                : SectionTakenCard.Build(await section.RunAsync(turn.Caller, assessmentId: null, content, cancellation), turn.Texts),
            cancellation);
    }

    private async Task<JsonObject> MasterAsync(Turn turn, DocumentIdentity identity, byte[] content, CancellationToken cancellation)
    {
        using var upload = new MemoryStream(content, writable: false);
        Assessment assessment = (await open.AsCoordinatorAsync(turn.Caller, identity.AssessmentId, cancellation)).Value;
        MasterReceipt receipt = await master.RunAsync(turn.Caller, assessment.Id, upload, basedOn: null, cancellation);
        return MasterTakenCard.Build(assessment, receipt.Version, receipt.IsNew, turn.Texts);
    }
}
