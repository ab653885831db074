using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>The item a person is talking about: the one opened last, or the only one that is open.</summary>
public sealed class CurrentItem(MyItems mine)
{
    /// <returns>Null when it could be several, or none.</returns>
    public async Task<ItemPlace?> FindAsync(Turn turn, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> items = await mine.RunAsync(turn.Caller, turn.Language, cancellation);
        MyItem? opened = items.FirstOrDefault(item => IsOpened(turn, item) && CanAnswer(item));
        MyItem[] open = [.. items.Where(item => AssignmentTransitions.IsOpen(item.Assignment.State)).Take(2)];
        return (opened ?? (open is [var only] ? only : null)) is { } found ? new(found.Assessment.Id, found.Item.Key) : null;
    }

    /// <summary>The person opened it last.</summary>
    public static bool IsOpened(Turn turn, MyItem item) =>
        item.Assessment.Id == turn.Conversation.CurrentAssessmentId && item.Item.Key == turn.Conversation.CurrentItemKey;

    private static bool CanAnswer(MyItem item) => item.Assignment.State is not (AssignmentState.Declined or AssignmentState.Delegated);
}

public sealed record ItemPlace(string AssessmentId, string ItemKey);
