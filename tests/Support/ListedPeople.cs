using System.Globalization;
using OfficeIntegration.Core.People;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Tests.Support;

/// <summary>A directory that holds whom a test puts in.</summary>
public sealed class ListedPeople : IPeople
{
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, string> _managers = [];
    private readonly LocalPeople _directory;

    public ListedPeople() => _directory = new(_people, null, _managers);

    /// <returns>The person's object id.</returns>
    public string Add(string email, string name)
    {
        if (_people.Find(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return known.ObjectId;
        }

        Person person = new($"33333333-0000-0000-0000-{(_people.Count + 1).ToString("D12", CultureInfo.InvariantCulture)}", name, email);
        Add(person);
        return person.ObjectId;
    }

    public void Add(Person person) => _people.Add(person);

    public void Remove(string email) => _people.RemoveAll(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    public void ReportsTo(string objectId, string manager) => _managers[objectId] = manager;

    public Task<IReadOnlyList<PersonMatch>> LookUpAsync(string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellation) => _directory.LookUpAsync(tenantId, addresses, cancellation);

    public Task<IReadOnlyList<Person>> SearchAsync(string tenantId, string query, int max, CancellationToken cancellation) => _directory.SearchAsync(tenantId, query, max, cancellation);

    public Task<Person?> ManagerOfAsync(string tenantId, string objectId, CancellationToken cancellation) => _directory.ManagerOfAsync(tenantId, objectId, cancellation);
}
