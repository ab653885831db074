using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Remembers where a person can be reached, and what is being talked about.</summary>
public sealed class MeetPerson(ConversationsTable conversations, TimeProvider clock)
{
    /// <param name="reference">The channel's conversation reference as JSON.</param>
    /// <returns>The conversation, and whether the person was unknown before; of two activities at once only one is the first.</returns>
    public async Task<(Conversation Conversation, bool IsNew)> RunAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        Conversation? known = await conversations.FindAsync(caller.TenantId, caller.ObjectId, cancellation);
        if (known is null)
        {
            var met = new Conversation(caller.TenantId, caller.ObjectId, reference, clock.GetUtcNow());
            return (met, await conversations.TryAddAsync(met, cancellation));
        }

        if (known.Reference == reference)
        {
            return (known, false);
        }

        Conversation moved = known with { Reference = reference, SeenAt = clock.GetUtcNow() };
        await conversations.PutAsync(moved, cancellation);
        return (moved, false);
    }

    /// <summary>A typed answer will belong to this item from now on.</summary>
    public async Task TurnToAsync(Caller caller, string assessmentId, string itemKey, CancellationToken cancellation)
    {
        Conversation? known = await conversations.FindAsync(caller.TenantId, caller.ObjectId, cancellation);
        if (known is not null && (known.CurrentAssessmentId, known.CurrentItemKey) != (assessmentId, itemKey))
        {
            await conversations.PutAsync(known with { CurrentAssessmentId = assessmentId, CurrentItemKey = itemKey }, cancellation);
        }
    }

    public async Task SpeakAsync(Caller caller, string language, CancellationToken cancellation)
    {
        if (await conversations.FindAsync(caller.TenantId, caller.ObjectId, cancellation) is { } known)
        {
            await conversations.PutAsync(known with { Language = FieldRules.Language(language) }, cancellation);
        }
    }
}
