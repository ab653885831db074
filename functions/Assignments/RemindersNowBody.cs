namespace OfficeIntegration.Functions.Assignments;

/// <param name="StakeholderId">Only this person.</param>
/// <param name="ItemKey">Only people of this item.</param>
public sealed record RemindersNowBody(string? StakeholderId, string? ItemKey)
{
    public RemindersNowBody()
        : this(null, null)
    {
    }
}
