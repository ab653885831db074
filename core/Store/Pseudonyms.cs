using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Store;

/// <summary>What people are called in the audit chains; a row for each person in the assessment's own partition.</summary>
internal sealed class Pseudonyms(TableClient work)
{
    /// <summary>Pseudonyms are remembered up to so many; then from the start.</summary>
    private const int MostRemembered = 20_000;

    /// <summary>As they are stored: a pseudonym never changes.</summary>
    private readonly ConcurrentDictionary<(string AssessmentId, string Person), Pseudonym> _known = new();

    /// <summary>Whom events mean: of rows of a transaction, each person may take one.</summary>
    public static IEnumerable<string> PeopleOf(IEnumerable<AuditEvent> events) => events.SelectMany(In).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>The events as they go into the chain, and the rows that are missing for them.</summary>
    public async Task<(IReadOnlyList<AuditEvent> Events, IReadOnlyList<TableTransactionAction> Rows)> ForAsync(string assessmentId, IReadOnlyList<AuditEvent> events)
    {
        var people = new Dictionary<string, Pseudonym>(StringComparer.OrdinalIgnoreCase);
        var rows = new List<TableTransactionAction>();
        foreach (string person in PeopleOf(events))
        {
            Pseudonym? known = await FindAsync(assessmentId, person);
            people.Add(person, known ?? Pseudonym.New(person));
            if (known is null)
            {
                rows.Add(new(TableTransactionActionType.Add, WorkRows.Of(assessmentId, people[person])));
            }
        }

        return ([.. events.Select(happened => Under(happened, person => people[person].Name))], rows);
    }

    /// <summary>Pseudonyms of this assessment were erased or brought back.</summary>
    public void Forget(string assessmentId)
    {
        foreach ((string AssessmentId, string Person) key in _known.Keys.Where(key => key.AssessmentId == assessmentId))
        {
            _known.TryRemove(key, out _);
        }
    }

    private static IEnumerable<string> In(AuditEvent happened)
    {
        if (happened.Actor != Pseudonym.System)
        {
            yield return happened.Actor;
        }

        if (happened.Detail?.GetValueOrDefault(AuditEvent.PersonDetail) is { } person)
        {
            yield return person;
        }
    }

    private static AuditEvent Under(AuditEvent happened, Func<string, string> nameOf)
    {
        Dictionary<string, string> detail = new(happened.Detail ?? new Dictionary<string, string>());
        if (detail.TryGetValue(AuditEvent.PersonDetail, out string? person))
        {
            detail[AuditEvent.PersonDetail] = nameOf(person);
        }

        return happened with { Actor = happened.Actor == Pseudonym.System ? happened.Actor : nameOf(happened.Actor), Detail = detail };
    }

    private async Task<Pseudonym?> FindAsync(string assessmentId, string objectId)
    {
        (string, string) key = (assessmentId, Keys.Person(objectId));
        if (_known.TryGetValue(key, out Pseudonym? known))
        {
            return known;
        }

        NullableResponse<TableEntity> found = await work.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Actor(objectId));
        if (!found.HasValue)
        {
            return null;
        }

        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        return _known[key] = Packed.Read<Pseudonym>(found.Value!);
    }
}
