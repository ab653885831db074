using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Who has been reached how far, and what comes next; for coordinators and auditors.</summary>
public sealed class ReadReach(OpenAssessment open, WorkTable work, ConversationsTable conversations, GraphInstall install, GraphMail mail, TimeProvider clock)
{
    public async Task<ReachReport> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        return await OfAsync(
            assessment,
            [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            cancellation);
    }

    /// <summary>For whoever may read everything, and has read people and assignments already.</summary>
    internal async Task<ReachReport> OfAsync(Assessment assessment, IReadOnlyList<Stakeholder> people, IReadOnlyList<Assignment> assignments, CancellationToken cancellation)
    {
        IReadOnlySet<string> met = await conversations.MetAsync(assessment.TenantId, cancellation);
        ReachReport report = ReachReport.Of(
            assessment,
            people,
            assignments,
            [.. (await work.OutboxToStakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            [.. (await work.ReachAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            met.Contains,
            clock.GetUtcNow());
        return report with { Installs = install.IsFor(assessment.TenantId), Mails = mail.IsSetUp };
    }
}
