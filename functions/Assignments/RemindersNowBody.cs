using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assignments;

/// <param name="StakeholderId">Only this person.</param>
/// <param name="ItemKey">Only people of this item.</param>
/// <param name="OnlyUnreached">Only people whom the messages so far did not reach.</param>
public sealed record RemindersNowBody(string? StakeholderId, string? ItemKey, bool OnlyUnreached = false)
{
    public RemindersNowBody()
        : this(null, null)
    {
    }

    public ReminderScope ToScope() => new(StakeholderId, ItemKey, OnlyUnreached);
}
