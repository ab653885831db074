namespace OfficeIntegration.Core.Workflow;

/// <summary>Why something was not done. Each has a sentence in six languages that says what to do instead.</summary>
public enum Refusal
{
    UnknownAssessment,
    UnknownItem,
    UnknownStakeholder,
    UnknownAssignment,
    UnknownVersion,
    UnknownTemplate,
    UnknownConflict,
    UnknownQuestion,
    NoDocumentYet,
    CoordinatorsOnly,
    NotYours,
    StartNotAllowed,
    WrongState,
    ItemNotInScope,
    FieldMissing,
    FieldTooLong,
    FieldInvalid,
    TextNotAllowed,
    AnswerEmpty,
    AnswerTooLong,
    ReasonMissing,
    DelegateToSelf,
    AlreadyAssigned,
    AnsweredSince,
    AnswerReplaced,
    QuestionAnswered,
    DocumentChanged,
    DraftChanged,
    ConflictDecided,
    ConflictSettled,
    ImportUnreadable,
    PackageUnreadable,
    PackageOfAnotherTenant,
    AssessmentExists,
    ConflictsOpen,
    PersonAmbiguous,
    PersonUnknown,
    MailNotSent,
    MailUncertain,
    FolderUnknown,
    Busy,
    TooManyRequests,
}

public enum RefusalKind
{
    NotFound,
    Forbidden,
    Conflict,
    Invalid,
    TooLarge,
    Stale,
    Busy,
    TooMany,
}

/// <summary>A caller's request cannot be carried out as it stands; nothing was changed.</summary>
/// <param name="refusal">Which sentence to show.</param>
/// <param name="values">What goes into the sentence's <c>{name}</c> places.</param>
public sealed class RefusedException(Refusal refusal, params (string Name, object? Value)[] values)
    : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;

    public RefusalKind Kind => Refusal switch
    {
        Refusal.UnknownAssessment or Refusal.UnknownItem or Refusal.UnknownStakeholder or Refusal.UnknownAssignment
            or Refusal.UnknownVersion or Refusal.UnknownTemplate or Refusal.UnknownConflict or Refusal.UnknownQuestion or Refusal.NoDocumentYet => RefusalKind.NotFound,
        Refusal.CoordinatorsOnly or Refusal.NotYours or Refusal.PackageOfAnotherTenant or Refusal.StartNotAllowed => RefusalKind.Forbidden,
        Refusal.WrongState or Refusal.AssessmentExists or Refusal.ConflictsOpen or Refusal.ItemNotInScope or Refusal.AlreadyAssigned or Refusal.AnsweredSince or Refusal.AnswerReplaced or Refusal.QuestionAnswered or Refusal.ConflictDecided or Refusal.ConflictSettled or Refusal.MailNotSent or Refusal.MailUncertain => RefusalKind.Conflict,
        Refusal.AnswerTooLong or Refusal.FieldTooLong => RefusalKind.TooLarge,
        Refusal.DocumentChanged or Refusal.DraftChanged => RefusalKind.Stale,
        Refusal.Busy => RefusalKind.Busy,
        Refusal.TooManyRequests => RefusalKind.TooMany,
        _ => RefusalKind.Invalid,
    };
}
