using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Remembers where a person can be reached, and what is being talked about. What waited for somebody new can be sent then.</summary>
public sealed class MeetPerson(ConversationsTable conversations, OutboxTable outbox, TimeProvider clock)
{
    /// <param name="reference">The channel's conversation reference as JSON.</param>
    /// <returns>The conversation, and whether the person was unknown before; of two activities at once only one is the first.</returns>
    public async Task<(Conversation Conversation, bool IsNew)> RunAsync(Caller caller, string reference, CancellationToken cancellation)
    {
        if (await ChangeAsync(caller, Seen, cancellation) is { } known)
        {
            return (known, false);
        }

        var met = new Conversation(caller.TenantId, caller.ObjectId, reference, clock.GetUtcNow());
        bool first = await conversations.TryAddAsync(met, cancellation);
        await outbox.WakeAsync(await outbox.OfPersonAsync(caller.ObjectId, cancellation), cancellation);
        return (met, first);

        Conversation Seen(Conversation met) => met.Reference == reference ? met : met with { Reference = reference, SeenAt = clock.GetUtcNow() };
    }

    /// <returns>Null when the person has not been met.</returns>
    public Task<Conversation?> KnownAsync(Caller caller, CancellationToken cancellation) => conversations.FindAsync(caller.TenantId, caller.ObjectId, cancellation);

    /// <summary>A typed answer will belong to this item from now on.</summary>
    public Task TurnToAsync(Caller caller, string assessmentId, string itemKey, CancellationToken cancellation) =>
        ChangeAsync(caller, known => known with { CurrentAssessmentId = assessmentId, CurrentItemKey = itemKey }, cancellation);

    public Task SpeakAsync(Caller caller, string language, CancellationToken cancellation)
    {
        string known = FieldRules.Language(language);
        return ChangeAsync(caller, person => person with { Language = known }, cancellation);
    }

    /// <summary>A list of people that the coordinator attaches will belong to this assessment from now on.</summary>
    public Task CoordinateAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        ChangeAsync(caller, known => known with { CoordinatedAssessmentId = assessmentId }, cancellation);

    /// <summary>The activity has been dealt with; should it come again, it says nothing new.</summary>
    /// <param name="activity">Any name that the activity has alone.</param>
    public Task AnsweredAsync(Caller caller, string activity, CancellationToken cancellation) =>
        ChangeAsync(caller, known => known.WithAnswered(activity), cancellation);

    private Task<Conversation?> ChangeAsync(Caller caller, Func<Conversation, Conversation> change, CancellationToken cancellation) =>
        conversations.ChangeAsync(caller.TenantId, caller.ObjectId, change, cancellation);
}
