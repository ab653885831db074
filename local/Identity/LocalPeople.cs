using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Identity;

/// <summary>A directory in memory: on one machine that of the people of the templates' samples.</summary>
/// <param name="tenantId">Whose directory it is; null for everybody's.</param>
/// <param name="managers">Object ids: who reports to whom.</param>
public sealed class LocalPeople(IReadOnlyList<Person> people, string? tenantId, IReadOnlyDictionary<string, string> managers) : IPeople
{
    public LocalPeople(TemplateCatalogue templates, string? templateId = null)
        : this(Everybody(templates, templateId), LocalTenant.Id, new Dictionary<string, string>())
    {
    }

    public Task<IReadOnlyList<PersonMatch>> LookUpAsync(string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonMatch>>([.. addresses.Select(address => LookUp(tenantId, address.Trim()))]);

    public Task<IReadOnlyList<Person>> SearchAsync(string tenantId, string query, int max, CancellationToken cancellation)
    {
        string[] words = Words(query);
        return Task.FromResult<IReadOnlyList<Person>>(Serves(tenantId) && words.Length > 0 ? [.. people.Where(person => IsCalled(person, words)).Take(max)] : []);
    }

    public Task<Person?> ManagerOfAsync(string tenantId, string objectId, CancellationToken cancellation) =>
        Task.FromResult(Serves(tenantId) && managers.TryGetValue(objectId, out string? manager) ? people.FirstOrDefault(person => person.ObjectId == manager) : null);

    /// <summary>Null for somebody the samples do not know.</summary>
    public string? NameOf(string objectId) => people.FirstOrDefault(person => person.ObjectId == objectId)?.Name;

    private bool Serves(string askedFor) => tenantId is null || tenantId == askedFor;

    // The domains of the directory's own are those that its members have.
    private PersonMatch LookUp(string askedFor, string address)
    {
        Person[] found = Serves(askedFor) ? [.. people.Where(person => Same(person.Email, address))] : [];
        return new(address, found, found.Length == 0 && Serves(askedFor) && !people.Any(person => person.Kind == PersonKind.Member && Same(DomainOf(person.Email), DomainOf(address))));
    }

    private static bool IsCalled(Person person, string[] words) =>
        Array.TrueForAll(words, word => Words(person.Name).Any(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static string[] Words(string text) => text.Split([.. text.Where(sign => !char.IsLetterOrDigit(sign))], StringSplitOptions.RemoveEmptyEntries);

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<Person> Everybody(TemplateCatalogue templates, string? templateId) =>
    [
        .. templates.All.Where(template => templateId is null || template.Id == templateId).Select(templates.SampleOf).SelectMany(Of)
            .DistinctBy(person => person.Email, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<Person> Of(TemplateSample sample) =>
        sample.Coordinators.Select(person => new Person(person.ObjectId, person.Name, person.Email))
            .Concat(sample.Stakeholders.Select(person => new Person(person.ObjectId, person.Name, person.Email, person.Organisation)));
}
