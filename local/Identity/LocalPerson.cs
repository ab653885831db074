using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Identity;

/// <summary>Somebody of a sample, as the web page offers them.</summary>
/// <param name="Coordinates">Whether the sample names them as a coordinator.</param>
public sealed record LocalPerson(string ObjectId, string Name, string Email, bool Coordinates)
{
    /// <summary>Whom one can act as; those who coordinate first, then by name.</summary>
    /// <param name="templateId">Null for the people of every template.</param>
    public static IReadOnlyList<LocalPerson> Of(TemplateCatalogue templates, string? templateId) =>
    [
        .. templates.All.Where(template => templateId is null || template.Id == templateId).SelectMany(template => Of(templates.SampleOf(template)))
            .DistinctBy(person => person.ObjectId)
            .OrderByDescending(person => person.Coordinates).ThenBy(person => person.Name, StringComparer.InvariantCulture),
    ];

    private static IEnumerable<LocalPerson> Of(TemplateSample sample) =>
        sample.Coordinators.Select(person => new LocalPerson(person.ObjectId, person.Name, person.Email, Coordinates: true))
            .Concat(sample.Stakeholders.Select(person => new LocalPerson(person.ObjectId, person.Name, person.Email, Coordinates: false)));
}
