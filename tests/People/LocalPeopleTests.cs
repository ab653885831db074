using OfficeIntegration.Core.People;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Tests.People;

public sealed class LocalPeopleTests : PeopleSuite
{
    protected override Task<IPeople> OpenAsync(IReadOnlyList<Person> people, IReadOnlyDictionary<string, string> managers) =>
        Task.FromResult<IPeople>(new LocalPeople(people, Tenant, managers));
}
