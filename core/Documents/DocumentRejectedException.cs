namespace OfficeIntegration.Core.Documents;

/// <summary>Why an uploaded file was refused; each has a sentence in six languages.</summary>
public enum DocumentRejection
{
    TooLarge,
    NotWordDocument,
    Damaged,
    Protected,
    ContainsMacros,
    TooComplex,
    NotOurs,
    OtherAssessment,
    OtherPerson,
    UnknownVersion,
    ItemMissing,
}

/// <summary>An uploaded document cannot be taken in; nothing was changed.</summary>
/// <param name="reason">For the person who sent it.</param>
/// <param name="detail">English, for the log; holds no text of the document.</param>
public sealed class DocumentRejectedException(DocumentRejection reason, string detail, Exception? inner = null)
    : Exception(detail, inner)
{
    public DocumentRejection Reason { get; } = reason;
}
