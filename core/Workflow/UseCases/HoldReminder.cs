using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// A reminder that could not leave in time, because Teams or we were away, does not wake anybody: it waits for the
/// person's next working hours.
/// </summary>
public sealed class HoldReminder(WorkTable work, TimeProvider clock)
{
    /// <returns>Until when the message has to wait, UTC; null when it may go now.</returns>
    public async Task<DateTimeOffset?> UntilAsync(Assessment assessment, OutboxMessage message, CancellationToken cancellation)
    {
        if (message.Kind != OutboxKind.Reminder || await work.StakeholderAsync(assessment.Id, message.StakeholderId, cancellation) is not { } person)
        {
            return null;
        }

        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset opens = WorkingTime.Of(assessment.Reminders, person.Value).NextOpen(now);
        return opens > now ? opens : null;
    }
}
