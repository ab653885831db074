using OfficeIntegration.Core.People;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A directory with whoever was put into it.</summary>
public sealed class KnownPeople : IPeople
{
    public List<BotPerson> People { get; } = [];

    private LocalPeople Directory => new([.. People.Where(person => person.ObjectId is not null).Select(person => new Person(person.ObjectId!, person.Name, person.Email))], null, new Dictionary<string, string>());

    public Task<IReadOnlyList<PersonMatch>> LookUpAsync(string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellation) => Directory.LookUpAsync(tenantId, addresses, cancellation);

    public Task<IReadOnlyList<Person>> SearchAsync(string tenantId, string query, int max, CancellationToken cancellation) => Directory.SearchAsync(tenantId, query, max, cancellation);

    public Task<Person?> ManagerOfAsync(string tenantId, string objectId, CancellationToken cancellation) => Directory.ManagerOfAsync(tenantId, objectId, cancellation);
}
