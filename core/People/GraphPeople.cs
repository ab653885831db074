using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace OfficeIntegration.Core.People;

/// <summary>Entra ID through Microsoft Graph; needs the application permission <c>User.ReadBasic.All</c>.</summary>
public sealed class GraphPeople(GraphServiceClient graph, ILogger<GraphPeople> log) : IPeople
{
    public GraphPeople(ILogger<GraphPeople> log)
        : this(new GraphServiceClient(new DefaultAzureCredential()), log)
    {
    }

    /// <remarks>The client is signed in to one tenant and finds nobody of another.</remarks>
    public async Task<Person?> FindAsync(string tenantId, string email, CancellationToken cancellation)
    {
        string quoted = email.Replace("'", "''", StringComparison.Ordinal);
        try
        {
            UserCollectionResponse? found = await graph.Users.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"mail eq '{quoted}' or userPrincipalName eq '{quoted}'";
                    request.QueryParameters.Select = ["id", "displayName", "mail", "userPrincipalName"];
                    request.QueryParameters.Top = 2;
                },
                cancellation);
            return found?.Value is [{ Id: { } id } user] ? new(id, user.DisplayName ?? email, user.Mail ?? email) : null;
        }
        catch (ODataError error) when (error.ResponseStatusCode == 404)
        {
            log.NobodyFound(error.ResponseStatusCode);
            return null;
        }
    }
}
