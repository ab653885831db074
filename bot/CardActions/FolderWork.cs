using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Puts the document where it is edited together, takes in what was typed there, and ends it.</summary>
public sealed class FolderWork(OpenAssessment open, ChooseWorkingCopy choose, SyncWorkingCopy sync)
{
    /// <param name="link">What stood in the field; empty at first.</param>
    public async Task<JsonObject> ShowAsync(Turn turn, string assessmentId, string link, CardLead? lead, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(turn.Caller, assessmentId, cancellation)).Value;
        WorkingCopy? copy = await choose.ReadAsync(turn.Caller, assessment.Id, cancellation);
        return WorkingCopyCard.Build(assessment, copy, link, lead, Access.IsCoordinator(assessment, turn.Caller), turn.Texts);
    }

    /// <param name="task">What the button that was pressed is for.</param>
    public async Task<JsonObject> DoAsync(Turn turn, string assessmentId, string task, string link, CancellationToken cancellation)
    {
        try
        {
            CardLead? lead = await DoneAsync(turn, assessmentId, task, link, cancellation);
            return await ShowAsync(turn, assessmentId, "", lead, cancellation);
        }
        catch (Exception failure) when (failure is GraphFailedException or StoreConflictException)
        {
            return await ShowAsync(turn, assessmentId, link, CardLead.Problem(turn.Texts["Folder.NoAnswer"]), cancellation);
        }
    }

    /// <returns>Null when the card itself says it.</returns>
    private async Task<CardLead?> DoneAsync(Turn turn, string assessmentId, string task, string link, CancellationToken cancellation)
    {
        switch (task)
        {
            case WorkingCopyCard.End:
                await choose.EndAsync(turn.Caller, assessmentId, cancellation);
                return CardLead.Done(turn.Texts["Folder.Ended"]);
            case WorkingCopyCard.Take:
                Assessment assessment = (await open.AsCoordinatorAsync(turn.Caller, assessmentId, cancellation)).Value;
                WorkingCopy? copy = await sync.RunAsync(assessment.Id, cancellation);
                return copy is { Trouble: null } ? CardLead.Done(turn.Texts.Format("Folder.Taken", ("version", copy.Version))) : null;
            default:
                WorkingCopy chosen = await choose.RunAsync(turn.Caller, assessmentId, new(FieldRules.Required("link", link), null, null), cancellation);
                return CardLead.Done(turn.Texts.Format("Folder.There", ("version", chosen.Version)));
        }
    }
}
