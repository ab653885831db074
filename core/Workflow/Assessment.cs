namespace OfficeIntegration.Core.Workflow;

/// <summary>One run of a template for one state or organisation and one cycle.</summary>
/// <param name="TenantId">Entra tenant the assessment belongs to; nobody from another tenant learns that it exists.</param>
/// <param name="Id">Unguessable; 32 lower-case hexadecimal digits.</param>
/// <param name="State">Name of the state or organisation that assesses itself.</param>
/// <param name="Cycle">For example <c>2026</c>.</param>
/// <param name="Language">One of <see cref="Languages.All"/>; the language of the master.</param>
/// <param name="DueAt">UTC; an assignment may have an earlier date of its own.</param>
/// <param name="ItemUses">Exactly one per item of the template, parts included.</param>
/// <param name="PreviousAssessmentId">The cycle this one follows, when there is one.</param>
public sealed record Assessment(
    string TenantId,
    string Id,
    string TemplateId,
    int TemplateVersion,
    string Title,
    string State,
    string Cycle,
    string Language,
    DateTimeOffset DueAt,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    IReadOnlyList<Coordinator> Coordinators,
    IReadOnlyList<ItemUse> ItemUses,
    ReminderPolicy Reminders,
    string? PreviousAssessmentId = null)
{
    /// <summary>Who may read everything and change nothing; rows written before there were auditors name none.</summary>
    public IReadOnlyList<Auditor> Auditors { get; init; } = [];

    public ItemUse UseOf(string itemKey) => ItemUses.First(use => use.ItemKey == itemKey);
}

/// <param name="ObjectId">Entra object id.</param>
public sealed record Coordinator(string ObjectId, string Name, string Email);

/// <param name="ObjectId">Entra object id.</param>
public sealed record Auditor(string ObjectId, string Name, string Email);

public enum ItemUseKind
{
    InScope,
    NotUsed,
    NotApplicable,
}

/// <summary>Whether an item belongs to this assessment. None of the kinds means "unanswered".</summary>
/// <param name="Reason">Required unless <see cref="ItemUseKind.InScope"/>.</param>
/// <param name="DecidedBy">Name of whoever decided; required for <see cref="ItemUseKind.NotUsed"/>.</param>
public sealed record ItemUse(string ItemKey, ItemUseKind Kind, string? Reason = null, string? DecidedBy = null);
