using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>Contributions as they are kept from the moment they are accepted: written and deflated, once.</summary>
internal static class OursPrepared
{
    /// <param name="contributions">Those to one item in the order of their authors, as if they were accepted one after the other.</param>
    public static IReadOnlyList<PreparedAnswer> Of(IReadOnlyList<Contribution> contributions, MasterRequest request, NumberSource numbers)
    {
        Dictionary<string, Stakeholder> people = request.Stakeholders.ToDictionary(person => person.Id);
        var accepted = new Dictionary<string, List<PreparedAnswer>>();
        var prepared = new List<PreparedAnswer>(contributions.Count);
        foreach (Contribution contribution in contributions)
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
