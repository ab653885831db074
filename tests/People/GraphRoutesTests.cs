using Microsoft.Extensions.Configuration;
using Microsoft.Graph;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.People;

/// <summary>Everything the product asks of Graph, through the real client, and with which permission.</summary>
public sealed class GraphRoutesTests
{
    private static readonly (string Route, string Permission)[] Expected =
    [
        ("GET /users", "User.Read.All"),
        ("POST /$batch", "User.Read.All"),
        ("GET /users/{user}", "User.Read.All"),
        ("GET /users/{user}/manager", "User.Read.All"),
        ("GET /organization", "Organization.Read.All"),
        ("GET /appCatalogs/teamsApps", "AppCatalog.Read.All"),
        ("POST /users/{user}/teamwork/installedApps", "TeamsAppInstallation.ReadWriteSelfForUser.All"),
        ("GET /users/{user}/teamwork/installedApps", "TeamsAppInstallation.ReadWriteSelfForUser.All"),
        ("GET /users/{user}/teamwork/installedApps/{installation}/chat", "TeamsAppInstallation.ReadWriteSelfForUser.All"),
        ("POST /users/{mailbox}/sendMail", "Mail.Send"),
        ("POST /users/{mailbox}/messages", "Mail.ReadWrite"),
        ("POST /users/{mailbox}/messages/{message}/attachments/createUploadSession", "Mail.ReadWrite"),
        ("POST /users/{mailbox}/messages/{message}/send", "Mail.Send"),
        ("GET /shares/{share}/driveItem", "Sites.Selected"),
        ("GET /drives/{drive}/items/{item}", "Sites.Selected"),
        ("GET /drives/{drive}/items/{item}/content", "Sites.Selected"),
        ("POST /drives/{drive}/items/{folder}:/{name}:/createUploadSession", "Sites.Selected"),
        ("POST /drives/{drive}/items/{item}/createUploadSession", "Sites.Selected"),
        ("GET /drives/{drive}/items/root/delta(token='{token}')", "Sites.Selected"),
        ("GET /drives/{drive}/items/root/delta", "Sites.Selected"),
        ("POST /subscriptions", "Sites.ReadWrite.All"),
        ("PATCH /subscriptions/{subscription}", "Sites.ReadWrite.All"),
        ("DELETE /subscriptions/{subscription}", "Sites.ReadWrite.All"),
        ("GET /download/{item}", ""),
        ("PUT /upload/{session}", ""),
        ("GET /upload/{session}", ""),
    ];

    [Fact]
    public async Task Product_EverythingItAsksOfGraph_IsInTheTableAndNothingElse()
    {
        await using LoopbackGraph graph = await LoopbackGraph.StartAsync();
        using GraphServiceClient client = graph.Client();
        await PeopleAsync(graph, graph.People(client));
        await InstallAsync(graph, client);
        await MailAsync(client);
        await FilesAsync(graph, client);
        await SubscriptionsAsync(client);

        string[] expected = [.. Expected.Select(call => call.Route).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, graph.Calls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(expected, graph.Routes.Order(StringComparer.Ordinal));
        Assert.Empty(graph.Strange);
    }

    [Fact]
    public void Docs_Permissions_AreThoseOfTheTableAndSayWhy()
    {
        string docs = File.ReadAllText(Repository.PathOf("docs", "graph.md"));
        string[] granted = [.. docs.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Split('|').Length == 5).Select(line => line.Split('`')[1]).Where(name => name.EndsWith(".All", StringComparison.Ordinal) || name.StartsWith("Mail.", StringComparison.Ordinal) || name.StartsWith("Sites.", StringComparison.Ordinal))];

        Assert.Equal(Expected.Select(call => call.Permission).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal), granted.Order(StringComparer.Ordinal));
    }

    private static async Task PeopleAsync(LoopbackGraph graph, GraphPeople people)
    {
        graph.Users.Add("u-1", "Sample One", "one@example.org");
        graph.Users.Add("u-2", "Sample Two", "two@example.org");
        graph.Users.ReportsTo("u-1", "u-2");
        Assert.Equal(DirectoryFinding.Outside, (await people.LookUpAsync("tenant", ["nobody@elsewhere.example"], default))[0].Finding);
        Assert.Equal(2, (await people.SearchAsync("tenant", "sample", 5, default)).Count);
        Assert.Equal("u-2", (await people.ManagerOfAsync("tenant", "u-1", default))?.ObjectId);
    }

    private static async Task InstallAsync(LoopbackGraph graph, GraphServiceClient client)
    {
        var install = new GraphInstall(client, new TeamsOptions(GraphTeamwork.AppId), graph.Options);
        Assert.Equal(GraphTeamwork.ChatOf("u-1"), (await install.RunAsync("u-1", default)).ChatId);
        graph.Teamwork.Blocked.Add("u-2");
        Assert.Equal(DeliveryProblem.AppBlocked, (await install.RunAsync("u-2", default)).Problem);
    }

    private static async Task MailAsync(GraphServiceClient client)
    {
        var mail = new GraphMail(client, new MailOptions(GraphMailboxes.Mailbox));
        var small = new OutgoingMail("1", "Sample One", "one@example.org", "Subject", "Text", "coordinator@example.org", "file.docx", [1]);
        await mail.SendAsync(small, default);
        await mail.SendAsync(small with { File = new byte[GraphMail.MaxInlineBytes + 1] }, default);
    }

    private static async Task FilesAsync(LoopbackGraph graph, GraphServiceClient client)
    {
        var drive = new GraphDrive(client);
        DriveFolder folder = (await drive.FolderAsync(new Uri(GraphDrives.FolderLink), default))!;
        Assert.Equal(folder, await drive.FolderAsync(folder.DriveId, folder.Id, default));
        string now = await drive.NowAsync(folder.DriveId, default);
        graph.Uploads.BreaksAfter.Add(graph.Uploads.Pieces + 1);
        DriveFile file = await drive.AddAsync(folder, "file.docx", new byte[4_000_000], default);
        Assert.NotNull(await drive.ReplaceAsync(folder.DriveId, file.Id, file.ETag, [2], default));
        Assert.Null(await drive.ReplaceAsync(folder.DriveId, file.Id, file.ETag, [3], default));
        Assert.Equal([2], await drive.ReadAsync(folder.DriveId, file.Id, default));
        Assert.Equal(file.Id, Assert.Single((await drive.ChangesAsync(folder.DriveId, now, default)).Files).Id);
    }

    private static async Task SubscriptionsAsync(GraphServiceClient client)
    {
        DateTimeOffset until = TimeProvider.System.GetUtcNow().AddDays(1);
        await using EchoingReceiver receiver = await EchoingReceiver.StartAsync();
        var subscriptions = new GraphSubscriptions(client, new PublicAddress(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["PublicUrl"] = receiver.Address }).Build()));
        string id = await subscriptions.AddAsync(GraphDrives.DriveId, "state", until, default);
        Assert.True(await subscriptions.RenewAsync(id, until.AddDays(1), default));
        await subscriptions.RemoveAsync(id, default);
        Assert.False(await subscriptions.RenewAsync(id, until, default));
    }
}
