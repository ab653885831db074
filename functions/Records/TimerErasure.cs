using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Records;

/// <summary>Every quarter of an hour: what is left of deleted assessments is erased.</summary>
public sealed class TimerErasure(DeleteAssessment delete)
{
    [Function(nameof(TimerErasure))]
    public Task Run([TimerTrigger("0 7/15 * * * *")] TimerInfo timer, CancellationToken cancellation) => delete.FinishAsync(cancellation);
}
