using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
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
            output.WriteLine($"{assessmentId}  {finding.Row}: {Sentence(finding.Ailment)} {Remedy(finding)}");
        }

        return found.Count(finding => !finding.Mended);
    }

    private static string Remedy(Finding finding) => finding switch
    {
        { Mended: true } => "Mended.",
        { CanBeMended: true } => "It can be mended from what else is there: run again with --repair.",
        _ => "Only a copy of the tables can bring it back.",
    };

    private static string Sentence(Ailment ailment) => ailment switch
    {
        Ailment.RowUnreadable => "The row does not hold what was written into it.",
        Ailment.AssessmentMissing => "The row of the assessment itself is gone.",
        Ailment.HeaderMissing => "The assessment is not in its tenant's list.",
        Ailment.PersonNotFound => "The person is not found by their account.",
        Ailment.StakeholderMissing => "The row belongs to a stakeholder who is not there.",
        Ailment.AssignmentMissing => "The row belongs to an assignment that is not there.",
        Ailment.ContributionMissing => "A version of an answer is not there.",
        Ailment.ChainBroken => "From this entry on the audit chain does not fit: one was removed or altered.",
        Ailment.ChainCut => "Entries at the end of the audit chain are gone, from this one on.",
        Ailment.ChainEndWrong => "The row that says where the audit chain ends is gone or behind.",
        Ailment.MessageUnannounced => "The message is to be sent, and nobody looks for it.",
        Ailment.HeadWrong => "The newest version is not the one named as such.",
        Ailment.VersionMissing => "The version of the document is not there.",
        Ailment.PieceMissing => "The row of pieces of the document is gone or altered.",
        Ailment.VersionUnwritable => "The version of the document cannot be written as it was.",
        _ => throw new ArgumentOutOfRangeException(nameof(ailment), ailment, "No such ailment."),
    };
}
