using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Assignments;

/// <param name="Contributions">Oldest first.</param>
public sealed record ContributionListView(IReadOnlyList<ContributionView> Contributions);

/// <summary>One version of an answer.</summary>
/// <param name="Markdown">The answer as it stands in documents, whatever way it came in.</param>
public sealed record ContributionView(
    int Version,
    string Markdown,
    string FurtherAction,
    IReadOnlyList<string> Evidence,
    Marking Marking,
    int? Level,
    ContributionSource Source,
    DateTimeOffset SubmittedAt,
    string SubmittedBy)
{
    public static ContributionView Of(Contribution contribution) => new(
        contribution.Version,
        RichTextMarkdown.Write(contribution.Body),
        contribution.FurtherAction,
        contribution.Evidence,
        contribution.Marking,
        contribution.Level,
        contribution.Source,
        contribution.SubmittedAt,
        contribution.SubmittedBy);
}
