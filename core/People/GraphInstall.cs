using Microsoft.Graph;
using Microsoft.Graph.Models;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.People;

/// <param name="ChatId">Of the bot's chat with the person; null when the app could not be installed, or the product may not look for the chat: then Teams tells the bot of it.</param>
/// <param name="Problem">Why not; null when it was.</param>
public sealed record Installed(string? ChatId, DeliveryProblem? Problem);

/// <summary>Installs the Teams app for a person who never did, and finds the chat that comes with it.</summary>
public sealed class GraphInstall(GraphServiceClient graph, TeamsOptions teams, GraphOptions options)
{
    private const string TeamsService = "TeamspaceAPI";

    private string? _catalogueId;

    /// <summary>Whether the product is set up to install the app for people of this tenant.</summary>
    public bool IsFor(string tenantId) => teams.AppId is not null && options.Serves(tenantId);

    /// <summary>Harmless when the app is installed already.</summary>
    /// <exception cref="GraphFailedException">Nobody knows yet; worth another attempt.</exception>
    public async Task<Installed> RunAsync(string objectId, CancellationToken cancellation)
    {
        string app = teams.AppId ?? throw new InvalidOperationException("Teams:AppId is not set.");
        try
        {
            if (await CatalogueIdAsync(app, cancellation) is not { } catalogueId)
            {
                return new(null, DeliveryProblem.AppNotInCatalogue);
            }

            await GraphCall.RunAsync(() => graph.Users[objectId].Teamwork.InstalledApps.PostAsync(Installation(catalogueId), null, cancellation));
        }
        catch (GraphFailedException known) when (known.Status == 409)
        {
            // Installed already, by a policy or by the person.
        }
        catch (GraphFailedException refused) when (!refused.IsPassing)
        {
            return new(null, await WhyAsync(objectId, cancellation));
        }

        try
        {
            return new(await ChatAsync(app, objectId, cancellation), null);
        }
        catch (GraphFailedException refused) when (!refused.IsPassing)
        {
            return new(null, null);
        }
    }

    // The organisation's catalogue has an id of its own for the app that the manifest names.
    private async Task<string?> CatalogueIdAsync(string app, CancellationToken cancellation)
    {
        if (_catalogueId is null)
        {
            TeamsAppCollectionResponse? found = await GraphCall.RunAsync(() => graph.AppCatalogs.TeamsApps.GetAsync(request => request.QueryParameters.Filter = $"externalId eq '{app}'", cancellation));
            _catalogueId = found?.Value is [{ Id: { } id }, ..] ? id : null;
        }

        return _catalogueId;
    }

    private UserScopeTeamsAppInstallation Installation(string catalogueId) => new()
    {
        AdditionalData = new Dictionary<string, object> { ["teamsApp@odata.bind"] = $"{options.Endpoint.ToString().TrimEnd('/')}/appCatalogs/teamsApps/{catalogueId}" },
    };

    private Task<string> ChatAsync(string app, string objectId, CancellationToken cancellation) => GraphCall.RunAsync(async () =>
    {
        UserScopeTeamsAppInstallationCollectionResponse? installed = await graph.Users[objectId].Teamwork.InstalledApps.GetAsync(
            request =>
            {
                request.QueryParameters.Expand = ["teamsApp"];
                request.QueryParameters.Filter = $"teamsApp/externalId eq '{app}'";
            },
            cancellation);
        string id = installed?.Value is [{ Id: { } first }, ..] ? first : throw new GraphFailedException(0, "the installation does not show yet");
        Chat? chat = await graph.Users[objectId].Teamwork.InstalledApps[id].Chat.GetAsync(null, cancellation);
        return chat?.Id ?? throw new GraphFailedException(0, "the chat does not show yet");
    });

    // The refusal itself says little; what is known of the person says more.
    private async Task<DeliveryProblem> WhyAsync(string objectId, CancellationToken cancellation)
    {
        try
        {
            User? user = await GraphCall.RunAsync(() => graph.Users[objectId].GetAsync(request => request.QueryParameters.Select = ["id", "userType", "accountEnabled", "assignedPlans"], cancellation));
            return user switch
            {
                null => DeliveryProblem.NotInDirectory,
                { AccountEnabled: false } => DeliveryProblem.Left,
                { UserType: "Guest" } => DeliveryProblem.Guest,
                _ when !HasTeams(user) => DeliveryProblem.NoTeams,
                _ => DeliveryProblem.AppBlocked,
            };
        }
        catch (GraphFailedException refused) when (!refused.IsPassing)
        {
            return refused.Status == 404 ? DeliveryProblem.NotInDirectory : DeliveryProblem.AppBlocked;
        }
    }

    private static bool HasTeams(User user) =>
        (user.AssignedPlans ?? []).Any(plan => plan is { Service: TeamsService, CapabilityStatus: "Enabled" or "Warning" });
}
