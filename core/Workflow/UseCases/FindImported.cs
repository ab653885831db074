using OfficeIntegration.Core.People;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Findings">By stakeholder id, of those who are no ordinary members of the directory.</param>
/// <param name="Errors">Of rows whose address several people have.</param>
public sealed record FoundPeople(IReadOnlyList<Stakeholder> People, IReadOnlyDictionary<string, DirectoryFinding> Findings, IReadOnlyList<ImportError> Errors);

/// <summary>Finds the people of a list in the directory, all of them together; where it is not clear who is meant, the row says who it could be.</summary>
public sealed class FindImported(IPeople directory)
{
    /// <summary>A row with a name and no address gets the address of the one person of that name.</summary>
    public async Task<(IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportError> Errors)> AddressesAsync(Assessment assessment, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var named = new List<ImportRow>();
        var errors = new List<ImportError>();
        foreach (ImportRow row in rows)
        {
            try
            {
                named.Add(row is { Email: null or "", Name.Length: > 0 } ? await NamedAsync(assessment, row, row.Name, cancellation) : row);
            }
            catch (RefusedException why)
            {
                errors.Add(new(row.Row, why));
            }
        }

        return (named, errors);
    }

    public async Task<FoundPeople> PeopleAsync(Assessment assessment, IReadOnlyList<Stakeholder> people, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        Stakeholder[] open = [.. people.Where(person => person.ObjectId is null)];
        IReadOnlyList<PersonMatch> matches = open.Length == 0 ? [] : await directory.LookUpAsync(assessment.TenantId, [.. open.Select(person => person.Email)], cancellation);
        var found = open.Zip(matches).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return new(
            [.. people.Select(person => found.GetValueOrDefault(person.Id)?.Only is { } only ? person with { ObjectId = only.ObjectId } : person)],
            found.Where(pair => pair.Value.Finding != DirectoryFinding.Member).ToDictionary(pair => pair.Key, pair => pair.Value.Finding),
            [.. matches.Where(match => match.Finding == DirectoryFinding.Several).Select(match => new ImportError(RowOf(rows, match.Address), PeopleLookUp.Ambiguous(match.Address, match.Present)))]);
    }

    private async Task<ImportRow> NamedAsync(Assessment assessment, ImportRow row, string name, CancellationToken cancellation)
    {
        Person[] present = [.. (await directory.SearchAsync(assessment.TenantId, name, FindPeople.MostShown, cancellation)).Where(person => !person.HasLeft)];
        return present switch
        {
            [var only] => row with { Email = only.Email, ObjectId = string.IsNullOrWhiteSpace(row.ObjectId) ? only.ObjectId : row.ObjectId },
            [] => throw new RefusedException(Refusal.PersonUnknown, ("person", name)),
            _ => throw PeopleLookUp.Ambiguous(name, present),
        };
    }

    private static int RowOf(IReadOnlyList<ImportRow> rows, string address) =>
        rows.First(row => string.Equals(row.Email?.Trim(), address, StringComparison.OrdinalIgnoreCase)).Row;
}
