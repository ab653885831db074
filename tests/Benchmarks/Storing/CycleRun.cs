using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Benchmarks.Loading;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Content;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Benchmarks.Storing;

/// <summary>One assessment from its start to its last merge over the API: everybody opens, drafts and answers each of their items, every fifth answer comes back once, everything is accepted, and a coordinator merges after every ten.</summary>
/// <param name="words">Of an answer.</param>
internal sealed class CycleRun(int people, int words)
{
    private const int AnswersPerMerge = 10;
    private const int ReturnedEvery = 5;

    public async Task<CycleOutcome> RunAsync()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using LocalProduct product = await LocalProduct.StartAsync(
            new() { StorageConnectionString = tables.ConnectionString, TemplatesFolder = Repository.PathOf("templates"), RunTimers = false, ConfigureLogging = logging => logging.ClearProviders() },
            CancellationToken.None);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        var steps = new Steps(tables);
        Scene scene = await steps.TakeAsync("begin", () => Scene.SetAsync(http, 1, 0, people));
        var coordinator = new ProductApi(http, Scene.CoordinatorId(1));
        var service = new TableServiceClient(tables.ConnectionString);
        (int Number, string Item)[] asked = [.. scene.People.SelectMany(person => person.Items.Select(item => (person.Number, item)))];
        var files = new List<long>();
        int answered = 0;
        foreach ((int number, string item) in asked)
        {
            await AnswerAsync(steps, new(http, Scene.PersonId(number)), coordinator, scene, item, ++answered);
            if (answered % AnswersPerMerge == 0)
            {
                await steps.TakeAsync("merge", () => coordinator.PostAsync<MergeView>($"{scene.Api}/merges", new { }, default));
                files.Add((await coordinator.DownloadAsync($"{scene.Api}/master", default)).File.Length);
            }
        }

        return new(people, answered, words, files, steps.Taken, await Task.WhenAll(StoreTables.Names.Select(name => StoredTable.ReadAsync(service, name))));
    }

    private async Task AnswerAsync(Steps steps, ProductApi person, ProductApi coordinator, Scene scene, string item, int number)
    {
        await steps.TakeAsync("open", () => person.GetAsync<OpenedItemView>($"{scene.Api}/items/{item}", default));
        await steps.TakeAsync("draft", () => person.PutAsync<object>($"{scene.Api}/items/{item}/draft", new { markdown = PlausibleAnswer.Markdown(number, words / 2) }, default));
        ReceiptView receipt = await SubmitAsync(steps, person, scene, item, number, 1);
        if (number % ReturnedEvery == 0)
        {
            await steps.TakeAsync("return", () => coordinator.PostAsync<AssignmentView>($"{scene.Api}/assignments/{receipt.AssignmentId}/return", new { version = receipt.Version, comment = "Please say more." }, default));
            receipt = await SubmitAsync(steps, person, scene, item, number + 100_000, 2);
        }

        await steps.TakeAsync("accept", () => coordinator.PostAsync<AssignmentView>($"{scene.Api}/assignments/{receipt.AssignmentId}/accept", new { version = receipt.Version }, default));
    }

    private Task<ReceiptView> SubmitAsync(Steps steps, ProductApi person, Scene scene, string item, int seed, int version) =>
        steps.TakeAsync("submit", () => person.PostAsync<ReceiptView>($"{scene.Api}/items/{item}/contributions", new { markdown = PlausibleAnswer.Markdown(seed, words) }, default, $"{item}-{seed}-{version}"));
}
