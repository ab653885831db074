using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>Contributions as they are kept from the moment they are accepted: written and deflated, once.</summary>
internal static class OursPrepared
{
    public static IReadOnlyList<PreparedAnswer> Of(IReadOnlyList<Contribution> contributions, MasterRequest request, NumberSource numbers)
    {
        Dictionary<string, Stakeholder> people = request.Stakeholders.ToDictionary(person => person.Id);
        return [.. contributions.Select(contribution => PreparedAnswer.Of(contribution, people[contribution.StakeholderId], request.Assessment.Language, numbers))];
    }
}
