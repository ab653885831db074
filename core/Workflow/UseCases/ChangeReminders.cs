using System.Text.Json;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A coordinator changes when people are reminded; counts from now on, also for those asked already. The same again changes nothing.</summary>
public sealed class ChangeReminders(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <param name="change">Gives the new policy for the present one; may be called several times.</param>
    public Task<Assessment> RunAsync(Caller caller, string assessmentId, Func<ReminderPolicy, ReminderPolicy> change, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, change, cancellation), cancellation);

    private async Task<Assessment> OnceAsync(Caller caller, string assessmentId, Func<ReminderPolicy, ReminderPolicy> change, CancellationToken cancellation)
    {
        Row<Assessment> row = await open.AsCoordinatorAsync(caller, assessmentId, cancellation);
        Assessment after = row.Value with { Reminders = ReminderPolicyRules.Check(change(row.Value.Reminders)) };
        if (Same(after.Reminders, row.Value.Reminders))
        {
            return row.Value;
        }

        await work.CommitAsync(new WorkChange(after.Id).Replace(row, after).Audit(clock.GetUtcNow(), AuditActions.RemindersChanged, caller, after.Id), cancellation);
        return after;
    }

    // Lists in records are compared by what is in them.
    private static bool Same(ReminderPolicy one, ReminderPolicy other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
