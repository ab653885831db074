using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

internal static class DelegationChain
{
    /// <summary>Passed on more often, an item shows the links next to the one looked at.</summary>
    private const int MostLinks = 8;

    /// <summary>Who had an item one after the other, the first one asked first; empty when it was never passed on.</summary>
    public static async Task<IReadOnlyList<Stakeholder>> ChainAsync(this WorkTable work, string assessmentId, Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.DelegatedFrom is null && assignment.DelegatedTo is null)
        {
            return [];
        }

        var ids = new List<string> { assignment.StakeholderId };
        await FollowAsync(assignment.DelegatedFrom, one => one.DelegatedFrom, id => ids.Insert(0, id));
        await FollowAsync(assignment.DelegatedTo, one => one.DelegatedTo, ids.Add);
        var people = new List<Stakeholder>();
        foreach (string id in ids)
        {
            people.AddRange(await work.StakeholderAsync(assessmentId, id, cancellation) is { } person ? [person.Value] : []);
        }

        return people;

        async Task FollowAsync(string? next, Func<Assignment, string?> link, Action<string> add)
        {
            for (int at = 0; next is not null && at < MostLinks && !ids.Contains(next); at++)
            {
                add(next);
                next = await work.AssignmentAsync(assessmentId, Assignment.IdOf(next, assignment.ItemKey), cancellation) is { } row ? link(row.Value) : null;
            }
        }
    }
}
