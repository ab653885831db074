using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Stakeholders;

/// <summary>A list of people that was taken in.</summary>
/// <param name="People">Everybody in the list, as stored.</param>
/// <param name="NotInDirectory">Ids of people who cannot be reached in Teams.</param>
/// <param name="Assigned">Items the list names for people.</param>
public sealed record ImportView(int Added, int Changed, IReadOnlyList<Stakeholder> People, IReadOnlyList<string> NotInDirectory, int Assigned);
