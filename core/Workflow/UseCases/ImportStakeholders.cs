using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="People">Everybody in the list, as stored; empty when there are errors, since then nothing was imported.</param>
/// <param name="NotInDirectory">Ids of people who cannot be reached in Teams.</param>
/// <param name="Assigned">Items that people of the list are to be asked for, whether they were before or not.</param>
/// <param name="Found">What the directory says about those who are no ordinary members of it, by id; null when nothing was imported.</param>
public sealed record ImportResult(
    int Added,
    int Changed,
    IReadOnlyList<Stakeholder> People,
    IReadOnlyList<string> NotInDirectory,
    IReadOnlyList<ImportError> Errors,
    int Assigned = 0,
    IReadOnlyDictionary<string, DirectoryFinding>? Found = null);

/// <summary>Takes in a list of people: all of it, or nothing and every row's error. Importing again changes the same people.</summary>
public sealed class ImportStakeholders(OpenAssessment open, WorkTable work, FindImported find, AssignItems assign, TimeProvider clock)
{
    // Three rows each, the end of the audit chain, and what the coordinator is called in it.
    private const int PeoplePerTransaction = 32;

    public async Task<ImportResult> RunAsync(Caller caller, string assessmentId, ImportFormat format, string content, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        (IReadOnlyList<ImportRow> rows, IReadOnlyList<ImportError> nameErrors) = await find.AddressesAsync(assessment, StakeholderImport.Read(format, content), cancellation);
        (IReadOnlyList<Stakeholder> read, IReadOnlyList<ImportError> errors) = StakeholderImport.Check(assessment.Id, rows);
        (IReadOnlyList<AssignInput> items, IReadOnlyList<ImportError> itemErrors) = StakeholderImport.CheckItems(assessment, rows);
        FoundPeople found = await find.PeopleAsync(assessment, read, rows, cancellation);
        ImportError[] all = [.. nameErrors.Concat(errors).Concat(itemErrors).Concat(found.Errors).OrderBy(error => error.Row)];
        if (all.Length > 0)
        {
            return new(0, 0, [], [], all);
        }

        IReadOnlyList<Stakeholder> people = found.People;
        var known = (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id);
        (int added, int changed) = (0, 0);
        foreach (Stakeholder[] some in people.Chunk(PeoplePerTransaction))
        {
            (int plus, int other) = await WriteAsync(caller, assessment, some, known, cancellation);
            (added, changed) = (added + plus, changed + other);
        }

        if (items.Count > 0)
        {
            await assign.ManyAsync(caller, assessment, items, people.ToDictionary(person => person.Id), cancellation);
        }

        return new(added, changed, people, [.. people.Where(person => person.ObjectId is null).Select(person => person.Id)], [], items.Count, found.Findings);
    }

    private async Task<(int Added, int Changed)> WriteAsync(
        Caller caller, Assessment assessment, Stakeholder[] people, IReadOnlyDictionary<string, Row<Stakeholder>> known, CancellationToken cancellation)
    {
        try
        {
            return await OnceAsync(caller, assessment, people, known, cancellation);
        }
        catch (StoreConflictException)
        {
            // Somebody else changed one of these: the others need not be read again for that.
            return await DecideAgain.OnConflictAsync(
                async () => await OnceAsync(caller, assessment, people, await KnownAsync(assessment, people, cancellation), cancellation), cancellation);
        }
    }

    private async Task<Dictionary<string, Row<Stakeholder>>> KnownAsync(Assessment assessment, Stakeholder[] people, CancellationToken cancellation)
    {
        var known = new Dictionary<string, Row<Stakeholder>>();
        foreach (Stakeholder person in people)
        {
            if (await work.StakeholderAsync(assessment.Id, person.Id, cancellation) is { } row)
            {
                known[person.Id] = row;
            }
        }

        return known;
    }

    private async Task<(int Added, int Changed)> OnceAsync(
        Caller caller, Assessment assessment, Stakeholder[] people, IReadOnlyDictionary<string, Row<Stakeholder>> existing, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var change = new WorkChange(assessment.Id);
        (int added, int changed) = (0, 0);
        foreach (Stakeholder read in people)
        {
            // What the person has asked for is not in anybody's list.
            Stakeholder person = read with { MutedUntil = existing.GetValueOrDefault(read.Id)?.Value.MutedUntil };
            if (!existing.TryGetValue(person.Id, out Row<Stakeholder>? row))
            {
                change.Add(person).Audit(now, AuditActions.PersonAdded, caller, person.Id);
                added++;
            }
            else if (row.Value != person)
            {
                change.Replace(row, person).Audit(now, AuditActions.PersonChanged, caller, person.Id);
                changed++;
            }
        }

        if (!change.IsEmpty)
        {
            await work.CommitAsync(change, cancellation);
        }

        return (added, changed);
    }
}
