using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Stakeholders;

public sealed record StakeholderListView(IReadOnlyList<Stakeholder> Stakeholders);
