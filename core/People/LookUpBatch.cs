using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace OfficeIntegration.Core.People;

/// <summary>
/// Asks for several addresses in one request. Within a batch each answer has a status of its own, and the client's
/// retries only look at the whole: what was refused for being too much is asked again here, and nothing else is.
/// </summary>
public sealed class LookUpBatch(GraphServiceClient graph, TimeProvider clock)
{
    /// <summary>Graph takes no more requests in one.</summary>
    public const int MaxPerBatch = 20;

    private const int MostTries = 10;
    private const int MostPerAddress = 10;
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <param name="addresses">At most <see cref="MaxPerBatch"/>, all different.</param>
    /// <exception cref="GraphFailedException">One of them was refused, or several times too much.</exception>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Person>>> RunAsync(IReadOnlyList<string> addresses, CancellationToken cancellation)
    {
        var found = new Dictionary<string, IReadOnlyList<Person>>();
        for (int attempt = 1; ; attempt++)
        {
            string[] open = [.. addresses.Where(address => !found.ContainsKey(address))];
            TimeSpan? wait = await GraphCall.RunAsync(() => OnceAsync(open, found, cancellation));
            if (wait is null)
            {
                return found;
            }

            if (attempt == MostTries)
            {
                throw new GraphFailedException((int)HttpStatusCode.TooManyRequests, "");
            }

            await Task.Delay(wait.Value < Longest ? wait.Value : Longest, clock, cancellation);
        }
    }

    /// <returns>How long to wait before asking for the rest; null when there is none.</returns>
    private async Task<TimeSpan?> OnceAsync(string[] addresses, Dictionary<string, IReadOnlyList<Person>> found, CancellationToken cancellation)
    {
        var content = new BatchRequestContentCollection(graph);
        var steps = new Dictionary<string, string>();
        foreach (string address in addresses)
        {
            steps[await content.AddBatchRequestStepAsync(Request(address))] = address;
        }

        BatchResponseContentCollection answers = await graph.Batch.PostAsync(content, cancellation);
        TimeSpan? wait = null;
        foreach ((string step, string address) in steps)
        {
            using HttpResponseMessage answer = await answers.GetResponseByIdAsync(step);
            if (answer.IsSuccessStatusCode)
            {
                UserCollectionResponse page = await answers.GetResponseByIdAsync<UserCollectionResponse>(step);
                found[address] = [.. (page.Value ?? []).Select(GraphPeople.Of)];
            }
            else
            {
                wait = Later(wait, WaitAfter(answer));
            }
        }

        return wait;
    }

    private Microsoft.Kiota.Abstractions.RequestInformation Request(string address)
    {
        string quoted = address.Replace("'", "''", StringComparison.Ordinal);
        return graph.Users.ToGetRequestInformation(request =>
        {
            request.QueryParameters.Filter = $"mail eq '{quoted}' or userPrincipalName eq '{quoted}'";
            request.QueryParameters.Select = GraphPeople.Fields;
            request.QueryParameters.Top = MostPerAddress;
        });
    }

    private static TimeSpan WaitAfter(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        429 or 503 or 504 => answer.Headers.RetryAfter?.Delta ?? Unsaid,
        int status => throw new GraphFailedException(status, ""),
    };

    private static TimeSpan Later(TimeSpan? one, TimeSpan other) => one > other ? one.Value : other;
}
