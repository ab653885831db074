using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Interactive;

/// <summary>Looks through every assessment of a data folder or a Table service, says what is wrong, and mends what can be mended when asked to.</summary>
public static class DoctorRun
{
    /// <returns>Whether everything is whole now.</returns>
    public static async Task<bool> RunAsync(CommandLine command, TextWriter output, CancellationToken stop)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(stop);
        NpmTools tools = NpmTools.OfRepository();
        using DataFolder data = DataFolder.Open(command.DataFolder, tools);
        await tools.EnsureInstalledAsync(output.WriteLine, stop);
        await using Azurite? azurite = command.Storage is null ? await Azurite.StartAsync(node, tools, data.Tables, inMemory: false, stop) : null;
        await using LocalProduct product = await LocalProduct.StartAsync(
            new LocalOptions { StorageConnectionString = command.Storage ?? azurite!.ConnectionString, TemplateId = command.TemplateId, RunTimers = false }, stop);
        IReadOnlyList<string> assessments = await product.Services.GetRequiredService<AssessmentsTable>().AllIdsAsync(stop);
        int wrong = 0;
        foreach (string id in assessments)
        {
            wrong += await ExamineAsync(product.Services.GetRequiredService<StoreDoctor>(), id, command.Repair, output, stop);
        }

        output.WriteLine(wrong == 0 ? $"{assessments.Count} assessment(s), all whole." : $"{assessments.Count} assessment(s), {wrong} thing(s) left that are wrong.");
        return wrong == 0;
    }

    private static async Task<int> ExamineAsync(StoreDoctor doctor, string assessmentId, bool repair, TextWriter output, CancellationToken stop)
    {
        IReadOnlyList<Finding> found = await doctor.RunAsync(assessmentId, repair, stop);
        foreach (Finding finding in found)
        {
            output.WriteLine($"{assessmentId}  {finding.Row}: {RefusalTexts.For(finding.Ailment, Languages.English)} {RefusalTexts.For(finding.Remedy, Languages.English)}{(finding.Remedy == Remedy.CanBeMended ? " Run again with --repair." : "")}");
        }

        return found.Count(finding => !finding.Mended);
    }
}
