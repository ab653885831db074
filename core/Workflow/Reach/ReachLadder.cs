namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>What to do about somebody who is not reached in Teams, one step after the other. There is always one more.</summary>
public static class ReachLadder
{
    /// <param name="taken">What was done already.</param>
    public static ReachStep Next(DeliveryProblem problem, bool hasDeputy, IReadOnlyList<StepTaken> taken) =>
        Steps(problem, hasDeputy).FirstOrDefault(step => taken.All(done => done.Step != step), ReachStep.PrintedForm);

    // Somebody who has left reads no e-mail of the organisation any more.
    private static IEnumerable<ReachStep> Steps(DeliveryProblem problem, bool hasDeputy) =>
    [
        .. hasDeputy ? [ReachStep.Deputy] : (ReachStep[])[],
        .. problem == DeliveryProblem.Left ? [] : (ReachStep[])[ReachStep.SectionFileByEmail],
        ReachStep.PrintedForm,
    ];
}
