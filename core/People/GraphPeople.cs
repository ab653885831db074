using System.Collections.Concurrent;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace OfficeIntegration.Core.People;

/// <summary>Entra ID through Microsoft Graph; docs/graph.md says which permissions it needs and why.</summary>
public sealed class GraphPeople(GraphServiceClient graph, GraphOptions options, LookUpBatch batch, TenantDomains domains) : IPeople
{
    /// <summary>What Graph takes as the size of a page of users.</summary>
    public const int MaxPerPage = 999;

    internal static readonly string[] Fields = ["id", "displayName", "mail", "userPrincipalName", "companyName", "department", "jobTitle", "userType", "accountEnabled"];

    /// <remarks>The client is signed in to one tenant and finds nobody of another.</remarks>
    public async Task<IReadOnlyList<PersonMatch>> LookUpAsync(string tenantId, IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        string[] asked = [.. addresses.Select(address => address.Trim())];
        var found = new ConcurrentDictionary<string, IReadOnlyList<Person>>(StringComparer.OrdinalIgnoreCase);
        if (options.Serves(tenantId))
        {
            await Parallel.ForEachAsync(
                asked.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(LookUpBatch.MaxPerBatch),
                new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellation },
                async (some, token) =>
                {
                    foreach ((string address, IReadOnlyList<Person> people) in await batch.RunAsync(some, token))
                    {
                        found[address] = people;
                    }
                });
        }

        var matches = new List<PersonMatch>();
        foreach (string address in asked)
        {
            IReadOnlyList<Person> people = found.GetValueOrDefault(address, []);
            matches.Add(new(address, people, options.Serves(tenantId) && people.Count == 0 && await domains.IsOutsideAsync(address, cancellation)));
        }

        return matches;
    }

    public Task<IReadOnlyList<Person>> SearchAsync(string tenantId, string query, int max, CancellationToken cancellation)
    {
        string words = string.Join(' ', query.Split(query.Where(sign => !char.IsLetterOrDigit(sign)).ToArray(), StringSplitOptions.RemoveEmptyEntries));
        return options.Serves(tenantId) && words.Length > 0 ? GraphCall.RunAsync(() => PagesAsync(words, max, cancellation)) : Task.FromResult<IReadOnlyList<Person>>([]);
    }

    public async Task<Person?> ManagerOfAsync(string tenantId, string objectId, CancellationToken cancellation)
    {
        if (!options.Serves(tenantId))
        {
            return null;
        }

        try
        {
            DirectoryObject? manager = await GraphCall.RunAsync(() => graph.Users[objectId].Manager.GetAsync(request => request.QueryParameters.Select = Fields, cancellation));
            return manager is User user ? Of(user) : null;
        }
        catch (GraphFailedException nobody) when (nobody.Status == 404)
        {
            return null;
        }
    }

    internal static Person Of(User user) => new(
        user.Id ?? throw new InvalidDataException("Graph gave a user without id."),
        user.DisplayName ?? user.Mail ?? user.UserPrincipalName ?? "",
        user.Mail ?? user.UserPrincipalName ?? "",
        user.CompanyName ?? user.Department,
        user.JobTitle,
        string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase) ? PersonKind.Guest : PersonKind.Member,
        user.AccountEnabled == false);

    // Between two pages somebody may move from one to the other; nobody is given twice.
    private async Task<IReadOnlyList<Person>> PagesAsync(string words, int max, CancellationToken cancellation)
    {
        var people = new Dictionary<string, Person>();
        UserCollectionResponse? page = await graph.Users.GetAsync(
            request =>
            {
                request.Headers.Add("ConsistencyLevel", "eventual");
                request.QueryParameters.Search = $"\"displayName:{words}\"";
                request.QueryParameters.Count = true;
                request.QueryParameters.Select = Fields;
                request.QueryParameters.Top = Math.Min(max, MaxPerPage);
            },
            cancellation);
        while (page is not null)
        {
            foreach (User user in page.Value ?? [])
            {
                people.TryAdd(user.Id!, Of(user));
            }

            page = page.OdataNextLink is { } next && people.Count < max
                ? await graph.Users.WithUrl(next).GetAsync(request => request.Headers.Add("ConsistencyLevel", "eventual"), cancellation)
                : null;
        }

        return [.. people.Values.Take(max)];
    }
}
