using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="More">There are others whom a longer query would find.</param>
public sealed record PeopleFound(IReadOnlyList<Person> People, bool More);

/// <summary>A coordinator looks for people in the directory: by address, by name, or whom a stakeholder reports to.</summary>
public sealed class FindPeople(OpenAssessment open, WorkTable work, IPeople people)
{
    public const int MostShown = 25;
    private const int MinQueryChars = 2;

    /// <param name="query">An address when it holds an @, else the beginning of names.</param>
    public async Task<PeopleFound> RunAsync(Caller caller, string assessmentId, string? query, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        string wanted = FieldRules.Required("query", query);
        if (wanted.Length < MinQueryChars)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "query"), ("allowed", $"{MinQueryChars}+"));
        }

        IReadOnlyList<Person> found = wanted.Contains('@', StringComparison.Ordinal)
            ? (await people.LookUpAsync(assessment.TenantId, [FieldRules.Email(wanted)], cancellation))[0].People
            : await people.SearchAsync(assessment.TenantId, wanted, MostShown + 1, cancellation);
        return new([.. found.Take(MostShown)], found.Count > MostShown);
    }

    /// <summary>Nobody, or the one whom the person reports to: who could stand in.</summary>
    public async Task<PeopleFound> ManagerOfAsync(Caller caller, string assessmentId, string stakeholderId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Stakeholder person = (await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation))?.Value
            ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
        Person? manager = person.ObjectId is { } id ? await people.ManagerOfAsync(assessment.TenantId, id, cancellation) : null;
        return new(manager is null ? [] : [manager], false);
    }
}
