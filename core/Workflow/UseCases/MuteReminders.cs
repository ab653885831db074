using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// A person wants no reminders before a day, in whatever assessment; prompts, returned answers and answers to questions
/// still come, and the coordinators still learn who has not answered.
/// </summary>
public sealed class MuteReminders(ListAssessments list, WorkTable work, TimeProvider clock)
{
    /// <summary>Nobody is left out for longer.</summary>
    public const int MostDays = 60;

    /// <param name="until">The first day with reminders again, in the person's time zone; null for reminders from now on.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.NotYours"/> for somebody who is asked for nothing; <see cref="Refusal.FieldInvalid"/> for a day that has passed or is too far away.</exception>
    public async Task RunAsync(Caller caller, DateOnly? until, CancellationToken cancellation)
    {
        OwnAssessment[] asked = [.. (await list.RunAsync(caller, cancellation)).Where(own => own.Stakeholder is not null)];
        if (asked.Length == 0)
        {
            throw new RefusedException(Refusal.NotYours);
        }

        foreach (OwnAssessment own in asked)
        {
            DateTimeOffset? moment = Moment(until, own.Stakeholder!);
            await DecideAgain.OnConflictAsync(() => MuteAsync(caller, own.Assessment, own.Stakeholder!.Id, moment, cancellation), cancellation);
        }
    }

    private async Task<bool> MuteAsync(Caller caller, Assessment assessment, string stakeholderId, DateTimeOffset? until, CancellationToken cancellation)
    {
        Row<Stakeholder>? row = await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation);
        if (row is null || row.Value.MutedUntil == until)
        {
            return false;
        }

        await work.CommitAsync(
            new WorkChange(assessment.Id).Replace(row, row.Value with { MutedUntil = until }).Audit(clock.GetUtcNow(), until is null ? AuditActions.Unmuted : AuditActions.Muted, caller, stakeholderId),
            cancellation);
        return true;
    }

    private DateTimeOffset? Moment(DateOnly? until, Stakeholder person)
    {
        if (until is not { } day)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
        if (day <= today || day > today.AddDays(MostDays))
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "until"), ("allowed", $"{today.AddDays(1):yyyy-MM-dd} – {today.AddDays(MostDays):yyyy-MM-dd}"));
        }

        // Noon exists on every day in every zone, midnight does not.
        DateTime noon = day.ToDateTime(new TimeOnly(12, 0));
        return new DateTimeOffset(noon, zone.GetUtcOffset(noon)).AddHours(-12).ToUniversalTime();
    }
}
