using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Writes down, while messages to many people are being written, how far that has come. It is only for looking at: what
/// keeps anybody from being asked twice are the assignments themselves.
/// </summary>
public sealed class NoteSending(WorkTable work, TimeProvider clock)
{
    /// <summary>Does the work and notes how far it is; two at once both do theirs and share the note of the first.</summary>
    /// <param name="kind"><see cref="OutboxKind.Prompt"/> or <see cref="OutboxKind.Reminder"/>.</param>
    /// <param name="people">With nobody there is nothing to note.</param>
    /// <param name="write">Is given what it tells how many people it has seen to.</param>
    public async Task WhileAsync(string assessmentId, OutboxKind kind, int people, Func<Func<int, Task>, Task> write)
    {
        Row<Sending>? begun = people == 0 ? null : await BeginAsync(assessmentId, kind, people);
        if (begun is null)
        {
            await write(_ => Task.CompletedTask);
            return;
        }

        Row<Sending>? newest = begun;
        try
        {
            await write(async done => newest = newest is { } row && row.Value.IsWorthNoting(clock.GetUtcNow())
                ? await PutAsync(assessmentId, row, row.Value.At(done, clock.GetUtcNow()))
                : newest);
        }
        finally
        {
            await EndAsync(assessmentId, kind, begun.Value);
        }
    }

    private async Task<Row<Sending>?> BeginAsync(string assessmentId, OutboxKind kind, int people)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Row<Sending>? before = await work.SendingAsync(assessmentId, kind, CancellationToken.None);
        return before?.Value.IsUnderWay(now) == true ? null : await PutAsync(assessmentId, before, Sending.Begun(kind, people, now));
    }

    /// <summary>Nothing is left of it; only of what was stopped in the middle, until the next begins.</summary>
    private async Task EndAsync(string assessmentId, OutboxKind kind, Sending begun)
    {
        if (await work.SendingAsync(assessmentId, kind, CancellationToken.None) is { } row && row.Value.BegunAt == begun.BegunAt)
        {
            await CommitAsync(new WorkChange(assessmentId).Remove(row));
        }
    }

    /// <returns>As it stands now; null when somebody else has begun the same.</returns>
    private async Task<Row<Sending>?> PutAsync(string assessmentId, Row<Sending>? before, Sending after) =>
        await CommitAsync(new WorkChange(assessmentId).Put(before, after)) is { } tags ? new(after, tags[0]) : null;

    private async Task<IReadOnlyList<Azure.ETag>?> CommitAsync(WorkChange change)
    {
        try
        {
            return await work.CommitAsync(change, CancellationToken.None);
        }
        catch (StoreConflictException)
        {
            return null;
        }
    }
}
