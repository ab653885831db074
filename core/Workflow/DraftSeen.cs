using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Which draft somebody had before them when they began to write. Any other one must not go away unseen.</summary>
/// <param name="SavedAt">When it was saved, as its author was told; null when there was none.</param>
/// <param name="InFile">Digest of the answer that a section file was made with; null for what comes from no file.</param>
public sealed record DraftSeen(DateTimeOffset? SavedAt, string? InFile = null)
{
    /// <summary>Whoever does not say what they had before them had nothing.</summary>
    public static DraftSeen None { get; } = new(SavedAt: null);

    public bool Knows(Draft draft) => draft.SavedAt == SavedAt || (InFile is not null && InFile == DigestOf(draft));

    /// <summary>Whether a draft may go once an answer was handed in: it was seen, or says nothing that the answer does not say.</summary>
    public bool IsSettledBy(Contribution sent, Draft draft) =>
        draft.SavedAt == SavedAt
        || (draft.FurtherAction == sent.FurtherAction
            && draft.Evidence.SequenceEqual(sent.Evidence, StringComparer.Ordinal)
            && (Knows(draft) || draft.Markdown == sent.Markdown || DigestOf(draft) == RichTextDigest.Of(sent.Body)));

    private static string DigestOf(Draft draft) => RichTextDigest.Of(MarkdownAnswer.Parse(draft.Markdown));
}
