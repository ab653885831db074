using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Packages;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Interactive;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Records;

/// <summary>Takes an assessment out of the data on this machine, or brings one back. Whoever can read the data folder may do both.</summary>
public static class PackageRun
{
    /// <exception cref="LocalRunException">There is no such assessment, or the file cannot be taken.</exception>
    public static async Task RunAsync(PackageCommand command, TextWriter output, CancellationToken stop)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(stop);
        NpmTools tools = NpmTools.OfRepository();
        using DataFolder? data = command.Storage is null ? DataFolder.Open(command.DataFolder, tools) : null;
        await tools.EnsureInstalledAsync(output.WriteLine, stop);
        await using Azurite? azurite = data is null ? null : await Azurite.StartAsync(node, tools, data.Tables, inMemory: false, stop);
        await using LocalProduct product = await LocalProduct.StartAsync(
            new LocalOptions { StorageConnectionString = command.Storage ?? azurite!.ConnectionString, RunTimers = false }, stop);
        try
        {
            await (command.AssessmentId is { } id ? ExportAsync(product.Services, id, command.File, output, stop) : ImportAsync(product.Services, command.File, output, stop));
        }
        catch (RefusedException refused)
        {
            throw new LocalRunException(RefusalTexts.For(refused, Core.Languages.English), refused);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"{command.File}: {failure.Message}", failure);
        }
    }

    private static async Task ExportAsync(IServiceProvider services, string id, string path, TextWriter output, CancellationToken stop)
    {
        Assessment assessment = (await services.GetRequiredService<WorkTable>().AssessmentAsync(id, stop))?.Value ?? throw new RefusedException(Refusal.UnknownAssessment);
        await using FileStream file = File.Create(path);
        await services.GetRequiredService<ExportAssessment>().RunAsync(CoordinatorOf(assessment), id, file, stop);
        output.WriteLine($"{assessment.Title}: {file.Length} bytes in {path}");
    }

    private static async Task ImportAsync(IServiceProvider services, string path, TextWriter output, CancellationToken stop)
    {
        byte[] file = await File.ReadAllBytesAsync(path, stop);
        Assessment there = (await AssessmentPackage.OpenAsync(file, stop)).Assessment;
        ImportedAssessment imported = await services.GetRequiredService<ImportAssessment>().RunAsync(CoordinatorOf(there), file, move: false, stop);
        output.WriteLine($"{imported.Assessment.Title}: {(imported.IsNew ? "brought back" : "was here already")} as {imported.Assessment.Id}");
    }

    private static Caller CoordinatorOf(Assessment assessment) => new(assessment.TenantId, assessment.Coordinators[0].ObjectId, assessment.Coordinators[0].Name);
}
