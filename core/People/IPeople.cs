namespace OfficeIntegration.Core.People;

/// <summary>The directory of a tenant.</summary>
public interface IPeople
{
    /// <summary>The person with this e-mail address or user principal name; null when there is none, or more than one.</summary>
    Task<Person?> FindAsync(string tenantId, string email, CancellationToken cancellation);
}

/// <param name="ObjectId">Entra object id.</param>
public sealed record Person(string ObjectId, string Name, string Email);
