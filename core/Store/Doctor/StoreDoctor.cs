namespace OfficeIntegration.Core.Store.Doctor;

/// <summary>
/// Says what is wrong with the rows of an assessment, and mends what follows from others. Somebody may be writing
/// meanwhile: only what is still so at a second look is told.
/// </summary>
public sealed class StoreDoctor(StoreTables tables, AssessmentsTable list, OutboxTable outbox, DocumentsTable documents)
{
    /// <returns>Nothing for a store that is whole. What was mended is among it.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(string assessmentId, bool mend, CancellationToken cancellation)
    {
        IReadOnlyList<Finding> first = await LookAsync(assessmentId, cancellation);
        HashSet<(Ailment, string)> before = [.. first.Select(finding => (finding.Ailment, finding.Row))];
        var told = new List<Finding>();
        foreach (Finding finding in before.Count == 0 ? [] : (await LookAsync(assessmentId, cancellation)).Where(finding => before.Contains((finding.Ailment, finding.Row))))
        {
            told.Add(mend && finding.Mend is { } act ? await MendedAsync(finding, act, cancellation) : finding);
        }

        return told;
    }

    private static async Task<Finding> MendedAsync(Finding finding, Func<CancellationToken, Task> mend, CancellationToken cancellation)
    {
        await mend(cancellation);
        return finding with { Mended = true };
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(string assessmentId, CancellationToken cancellation) =>
    [
        .. await new WorkExam(tables, outbox, list, assessmentId).RunAsync(cancellation),
        .. await new DocumentsExam(tables, documents, assessmentId).RunAsync(cancellation),
    ];
}
