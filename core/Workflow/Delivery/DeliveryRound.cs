using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// What the messages of one delivery run have in common: read once in a few seconds and not for each message, so that
/// what a message costs does not grow with the number of people.
/// </summary>
public sealed class DeliveryRound
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private int _taken;
    private int _refused;

    /// <summary>Messages that Teams answered for good.</summary>
    public int Taken => _taken;

    /// <summary>Messages that Teams asked to come later with, or gave no answer to.</summary>
    public int Refused => _refused;

    /// <summary>By assessment; null where there is none.</summary>
    public Recent<Assessment?> Assessments { get; } = new(Life, TimeProvider.System);

    /// <summary>By assessment and item: who is asked, the first few.</summary>
    public Recent<IReadOnlyList<AskedFor>> Asked { get; } = new(Life, TimeProvider.System);

    /// <summary>By assessment and item: answers that were accepted, and whose they are.</summary>
    public Recent<IReadOnlyList<AcceptedBy>> Accepted { get; } = new(Life, TimeProvider.System);

    public void Handed(DeliveryResult result) => _ = result.Outcome == DeliveryOutcome.TryAgain ? Interlocked.Increment(ref _refused) : Interlocked.Increment(ref _taken);
}
