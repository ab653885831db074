using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A directory with whoever was put into it.</summary>
public sealed class KnownPeople : IPeople
{
    public List<BotPerson> People { get; } = [];

    public Task<Person?> FindAsync(string tenantId, string email, CancellationToken cancellation) =>
        Task.FromResult(People.Find(person => person.Email == email) is { ObjectId: { } id } found ? new Person(id, found.Name, email) : null);
}
