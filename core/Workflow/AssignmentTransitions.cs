using static OfficeIntegration.Core.Workflow.AssignmentState;

namespace OfficeIntegration.Core.Workflow;

public enum AssignmentEvent
{
    Send,
    Deliver,
    Open,
    SaveDraft,
    Submit,
    Accept,
    Return,
    Merge,
    Decline,
    Delegate,
    CannotReach,
}

/// <summary>The only place that knows which state follows which.</summary>
public static class AssignmentTransitions
{
    /// <summary>
    /// The state after an event; null when the event is refused in that state. An event that says what is already
    /// known (a late delivery report, opening a submitted item) leaves the state as it is.
    /// </summary>
    public static AssignmentState? Next(AssignmentState state, AssignmentEvent happened) => happened switch
    {
        AssignmentEvent.Send => state is Planned or Unreachable or Declined ? Sent : null,
        AssignmentEvent.Deliver => state is Sent or Unreachable ? Delivered : Unless(state, Planned),
        AssignmentEvent.Open => state is Sent or Delivered or Unreachable ? Opened : Unless(state, Planned),
        AssignmentEvent.SaveDraft => state switch
        {
            Sent or Delivered or Opened or Drafting or Returned or Unreachable => Drafting,
            Submitted or Accepted or Merged => state,
            _ => null,
        },
        AssignmentEvent.Submit => state is Planned or Declined or Delegated ? null : Submitted,
        AssignmentEvent.Accept => state is Submitted ? Accepted : null,
        AssignmentEvent.Return => state is Submitted or Accepted or Merged ? Returned : null,
        AssignmentEvent.Merge => state is Accepted ? Merged : state,
        AssignmentEvent.Decline => IsOpen(state) ? Declined : null,
        AssignmentEvent.Delegate => IsOpen(state) || state is Planned or Declined ? Delegated : null,
        AssignmentEvent.CannotReach => state is Sent or Delivered or Unreachable ? Unreachable : state,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "No such event."),
    };

    /// <summary>The assignment after an event.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.WrongState"/></exception>
    public static Assignment After(this Assignment assignment, AssignmentEvent happened) =>
        Next(assignment.State, happened) is { } next
            ? assignment with { State = next }
            : throw new RefusedException(Refusal.WrongState, ("item", assignment.ItemKey), ("state", assignment.State));

    /// <summary>The person has been asked and has not answered yet.</summary>
    public static bool IsOpen(AssignmentState state) =>
        state is Sent or Delivered or Opened or Drafting or Returned or Unreachable;

    private static AssignmentState? Unless(AssignmentState state, AssignmentState excluded) => state == excluded ? null : state;
}
