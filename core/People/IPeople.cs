namespace OfficeIntegration.Core.People;

/// <summary>The directory of a tenant.</summary>
public interface IPeople
{
    /// <summary>Who has these e-mail addresses or user principal names, in any case of letters.</summary>
    /// <param name="addresses">Any number; the same one may stand there twice.</param>
    /// <returns>One for each address, in the same order.</returns>
    /// <exception cref="GraphFailedException">The directory does not answer, or not to us.</exception>
    Task<IReadOnlyList<PersonMatch>> LookUpAsync(string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellation);

    /// <summary>Whose name has words that begin with the words of the query, everybody once.</summary>
    /// <param name="query">Some words; signs between them do not count.</param>
    /// <param name="max">From 1; when as many are found, there may be more.</param>
    /// <inheritdoc cref="LookUpAsync"/>
    Task<IReadOnlyList<Person>> SearchAsync(string tenantId, string query, int max, CancellationToken cancellation);

    /// <summary>Whom a person reports to.</summary>
    /// <returns>Null when the directory names nobody, or does not know the person.</returns>
    /// <inheritdoc cref="LookUpAsync"/>
    Task<Person?> ManagerOfAsync(string tenantId, string objectId, CancellationToken cancellation);
}
