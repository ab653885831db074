using System.IO.Compression;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Functions.Records;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Tests.Local.Crash;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Records;

/// <summary>What somebody types who keeps the records: each a process of its own, over one Table service.</summary>
public sealed class RecordProcessesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("records-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task DoctorExportVerifyImport_EachAsAProcess_DoWhatTheyAreFor()
    {
        string storage = azurite.NewAccount();
        string id = await WorkedOnAsync(storage);
        string package = PathOf("assessment.zip");

        Assert.Contains("1 assessment(s), all whole.", await RunAsync(0, "doctor", "--storage", storage), StringComparison.Ordinal);
        await RunAsync(0, "export", id, package, "--storage", storage);
        ZipFile.ExtractToDirectory(package, PathOf("package"));
        (string audit, string master) = (PathOf("package", "audit.jsonl"), PathOf("package", "master.docx"));
        await RunAsync(0, "verify", audit, "--master", master);

        string[] lines = await File.ReadAllLinesAsync(audit);
        await File.WriteAllLinesAsync(PathOf("cut.jsonl"), lines.Where((_, line) => line != 3));
        Assert.NotEmpty(await RunAsync(1, "verify", PathOf("cut.jsonl"), "--master", master));

        await DeleteAsync(storage, id);
        await RunAsync(0, "import", package, "--storage", storage);
        Assert.Equal(await File.ReadAllBytesAsync(master), await MasterAsync(storage, id));

        await new TableServiceClient(storage).GetTableClient("work").DeleteEntityAsync(id, Keys.Chain);
        Assert.Contains("Mended", await RunAsync(0, "doctor", "--repair", "--storage", storage), StringComparison.OrdinalIgnoreCase);
    }

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private static async Task<string> RunAsync(int expected, params string[] arguments)
    {
        await using LocalProcess process = await LocalProcess.StartAsync(arguments);
        int code = await process.EndAsync(Patience);
        Assert.True(code == expected, $"{arguments[0]} ended with {code}:\n{process.Said}");
        return process.Said;
    }

    private static async Task<string> WorkedOnAsync(string storage)
    {
        await using LocalProduct product = await ProductAsync(storage);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        string id = await CrashStory.StartAsync(http);
        var story = new CrashStory(http, id);
        await story.SubmitAndAcceptAllAsync(1);
        await story.MergeAsync();
        return id;
    }

    private static async Task DeleteAsync(string storage, string id)
    {
        await using LocalProduct product = await ProductAsync(storage);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"api/assessments/{id}") { Content = System.Net.Http.Json.JsonContent.Create(new DeleteBody(id)) };
        request.Headers.Add(LocalCallers.UserHeader, CrashStory.CoordinatorId);
        (await http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<byte[]> MasterAsync(string storage, string id)
    {
        await using LocalProduct product = await ProductAsync(storage);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        return (await new ProductApi(http, CrashStory.CoordinatorId).DownloadAsync($"api/assessments/{id}/master", default)).File;
    }

    private static Task<LocalProduct> ProductAsync(string storage) =>
        LocalProduct.StartAsync(new LocalOptions { StorageConnectionString = storage, RunTimers = false, ConfigureLogging = logging => logging.ClearProviders() }, CancellationToken.None);
}
