namespace OfficeIntegration.Functions.Assignments;

/// <param name="StakeholderIds">Left out for everybody.</param>
public sealed record PromptsBody(IReadOnlyList<string>? StakeholderIds)
{
    public PromptsBody()
        : this((IReadOnlyList<string>?)null)
    {
    }
}
