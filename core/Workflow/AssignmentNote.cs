namespace OfficeIntegration.Core.Workflow;

/// <summary>What is said next to an assignment's state.</summary>
public static class AssignmentNote
{
    /// <summary>A person's own words as they are; the reason why somebody cannot be reached in the reader's language.</summary>
    public static string? For(Assignment assignment, string language) =>
        assignment.State == AssignmentState.Unreachable && Enum.TryParse(assignment.Note, out DeliveryProblem problem)
            ? RefusalTexts.For(problem, language)
            : assignment.Note;

    /// <summary>The assignment of somebody who cannot be reached.</summary>
    public static Assignment Unreachable(this Assignment assignment, DeliveryProblem problem) =>
        assignment.After(AssignmentEvent.CannotReach) with { Note = problem.ToString() };
}
