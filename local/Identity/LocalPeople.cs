using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Identity;

/// <summary>The directory of one machine: the people of the templates' samples, by e-mail.</summary>
public sealed class LocalPeople(TemplateCatalogue templates, string? templateId = null) : IPeople
{
    private readonly Dictionary<string, Person> _byEmail = Everybody(templates, templateId);

    public Task<Person?> FindAsync(string tenantId, string email, CancellationToken cancellation) =>
        Task.FromResult(tenantId == LocalTenant.Id ? _byEmail.GetValueOrDefault(email.Trim()) : null);

    /// <summary>Null for somebody the samples do not know.</summary>
    public string? NameOf(string objectId) => _byEmail.Values.FirstOrDefault(person => person.ObjectId == objectId)?.Name;

    private static Dictionary<string, Person> Everybody(TemplateCatalogue templates, string? templateId)
    {
        var people = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        foreach (TemplateSample sample in templates.All.Where(template => templateId is null || template.Id == templateId).Select(templates.SampleOf))
        {
            foreach (Person person in Of(sample))
            {
                people.TryAdd(person.Email, person);
            }
        }

        return people;
    }

    private static IEnumerable<Person> Of(TemplateSample sample) =>
        sample.Coordinators.Select(person => new Person(person.ObjectId, person.Name, person.Email))
            .Concat(sample.Stakeholders.Select(person => new Person(person.ObjectId, person.Name, person.Email)));
}
