namespace OfficeIntegration.Core.Workflow;

/// <summary>What a caller is in one assessment; one person may be several things.</summary>
/// <param name="Stakeholder">The caller's own entry; null when the caller is asked for nothing.</param>
public sealed record Standing(bool Coordinates, bool Audits, Stakeholder? Stakeholder)
{
    public static Standing None { get; } = new(false, false, null);

    public bool HasPart => Coordinates || Audits || Stakeholder is not null;

    public bool ReadsAll => Coordinates || Audits;
}
