using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.People;

public static class PeopleLookUp
{
    /// <summary>The person with this e-mail address or user principal name; null when there is none, more than one, or the person has left.</summary>
    public static async Task<Person?> FindAsync(this IPeople people, string tenantId, string email, CancellationToken cancellation) =>
        (await people.LookUpAsync(tenantId, [email], cancellation))[0].Only;

    /// <summary>The same; who of several it is has to be said.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.PersonAmbiguous"/></exception>
    public static async Task<Person?> FindOneAsync(this IPeople people, string tenantId, string email, CancellationToken cancellation)
    {
        PersonMatch match = (await people.LookUpAsync(tenantId, [email], cancellation))[0];
        return match.Finding == DirectoryFinding.Several ? throw Ambiguous(email, match.Present) : match.Only;
    }

    /// <param name="candidates">At least two; the first few are named.</param>
    public static RefusedException Ambiguous(string person, IEnumerable<Person> candidates) =>
        new(Refusal.PersonAmbiguous, ("person", person), ("candidates", string.Join("; ", candidates.Take(MostNamed).Select(candidate => candidate.Described))));

    private const int MostNamed = 5;
}
