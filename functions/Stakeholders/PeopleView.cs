using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Stakeholders;

/// <param name="More">There are others; a longer query finds them.</param>
public sealed record PeopleView(IReadOnlyList<PersonView> People, bool More)
{
    public static PeopleView Of(PeopleFound found) => new([.. found.People.Select(PersonView.Of)], found.More);
}

/// <summary>Somebody in the tenant's directory.</summary>
/// <param name="Organisation">Company, else department; null when the directory does not say.</param>
/// <param name="Kind"><c>Guest</c>: invited from another organisation.</param>
/// <param name="HasLeft">The account is disabled, so that nothing arrives there.</param>
public sealed record PersonView(string ObjectId, string Name, string Email, string? Organisation, string? JobTitle, PersonKind Kind, bool HasLeft)
{
    public static PersonView Of(Person person) => new(person.ObjectId, person.Name, person.Email, person.Organisation, person.JobTitle, person.Kind, person.HasLeft);
}
