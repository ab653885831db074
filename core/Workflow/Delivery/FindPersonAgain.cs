using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>A conversation that was known is gone: Teams is asked for the one there is now.</summary>
public sealed class FindPersonAgain(WorkTable work, ConversationsTable conversations, INotifier notifier, IPeople people, SendingPace pace)
{
    /// <returns>To be tried again, in the new conversation if there is one; or that the person cannot be reached, and why.</returns>
    public async Task<DeliveryResult> RunAsync(Assessment assessment, OutboxMessage message, Conversation conversation, string place)
    {
        FoundAgain found;
        using (await pace.TurnAsync(conversation.TenantId, place, CancellationToken.None))
        {
            found = await notifier.FindAgainAsync(conversation, CancellationToken.None);
        }

        if (found.Trouble is { } trouble)
        {
            return trouble with { MayHaveArrived = false };
        }

        if (found.Reference is not { } reference)
        {
            return await GoneAsync(assessment, message);
        }

        // Should the person have written from somewhere in the meantime, that is the place.
        await conversations.ChangeAsync(
            conversation.TenantId, conversation.ObjectId, known => known.Reference == conversation.Reference ? known with { Reference = reference } : known, CancellationToken.None);
        return new(DeliveryOutcome.TryAgain, RetryAfter: TimeSpan.Zero, Problem: "the conversation has moved; it was found again");
    }

    private async Task<DeliveryResult> GoneAsync(Assessment assessment, OutboxMessage message)
    {
        bool left = message.IsToStakeholder && await HasLeftAsync(assessment, message);
        return new(DeliveryOutcome.Unreachable, Problem: "the conversation does not exist any more", Why: left ? DeliveryProblem.Left : DeliveryProblem.ConversationGone);
    }

    private async Task<bool> HasLeftAsync(Assessment assessment, OutboxMessage message)
    {
        if ((await work.StakeholderAsync(assessment.Id, message.StakeholderId, CancellationToken.None))?.Value is not { } person)
        {
            return false;
        }

        try
        {
            return await people.FindAsync(assessment.TenantId, person.Email, CancellationToken.None) is null;
        }
        catch (Exception) when (person.ObjectId is not null)
        {
            // A directory that does not answer says nothing about the person; the messages of others must not wait for it.
            return false;
        }
    }
}
