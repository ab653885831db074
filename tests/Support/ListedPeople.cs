using System.Globalization;
using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.Support;

/// <summary>A directory that holds whom a test puts in.</summary>
public sealed class ListedPeople : IPeople
{
    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The person's object id.</returns>
    public string Add(string email, string name)
    {
        if (!_people.TryGetValue(email, out Person? person))
        {
            _people[email] = person = new($"33333333-0000-0000-0000-{(_people.Count + 1).ToString("D12", CultureInfo.InvariantCulture)}", name, email);
        }

        return person.ObjectId;
    }

    public void Remove(string email) => _people.Remove(email);

    public Task<Person?> FindAsync(string tenantId, string email, CancellationToken cancellation) => Task.FromResult(_people.GetValueOrDefault(email));
}
