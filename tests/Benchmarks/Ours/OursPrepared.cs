using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>Contributions as they are kept from the moment they are accepted: written and deflated, once.</summary>
internal static class OursPrepared
{
    /// <summary>As if they were accepted one after the other, in the order the document has them in.</summary>
    public static IReadOnlyList<PreparedAnswer> Of(IReadOnlyList<Contribution> contributions, MasterRequest request, NumberSource numbers)
    {
        Dictionary<string, Stakeholder> people = request.Stakeholders.ToDictionary(person => person.Id);
        var accepted = new Dictionary<string, List<PreparedAnswer>>();
        var prepared = new List<PreparedAnswer>(contributions.Count);
        IEnumerable<Contribution> inOrder = contributions
            .OrderBy(contribution => people[contribution.StakeholderId].Organisation, StringComparer.Ordinal).ThenBy(contribution => people[contribution.StakeholderId].Name, StringComparer.Ordinal);
        foreach (Contribution contribution in inOrder)
        {
            if (!accepted.TryGetValue(contribution.ItemKey, out List<PreparedAnswer>? before))
            {
                accepted.Add(contribution.ItemKey, before = []);
            }

            PreparedAnswer answer = PreparedAnswer.Of(contribution, people[contribution.StakeholderId], request.Assessment.Language, numbers)
                .Behind(request.Template, request.Assessment.Language, before.TakeLast(2).ToArray());
            before.Add(answer);
            prepared.Add(answer);
        }

        return prepared;
    }
}
