using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Functions.Conflicts;

/// <param name="Choice">Required: what is to stand where two texts stand.</param>
/// <param name="Text">Markdown; required when the choice is an edited text, ignored otherwise.</param>
public sealed record DecisionBody(ConflictChoice? Choice = null, string? Text = null);
