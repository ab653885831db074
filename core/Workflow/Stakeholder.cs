namespace OfficeIntegration.Core.Workflow;

public enum StakeholderCategory
{
    Ministry,
    OtherGovernment,
    Industry,
    CivilSociety,
    Academia,
    Citizens,
}

/// <summary>A named person who is asked.</summary>
/// <param name="Id">Stable within the assessment; derived from the e-mail address, so that importing twice changes the same person.</param>
/// <param name="Language">One of <see cref="Languages.All"/>; the person's cards and section file are in it.</param>
/// <param name="TimeZone">IANA name, for example <c>Africa/Cairo</c>.</param>
/// <param name="ObjectId">Entra object id; null until the person is found in the directory.</param>
/// <param name="MutedUntil">UTC; the person wants no reminders before. Null for none.</param>
/// <param name="IsFormer">Anonymised: the name says only the category, and nothing leads to a person any more.</param>
public sealed record Stakeholder(
    string Id,
    string Name,
    string Organisation,
    StakeholderCategory Category,
    string Language,
    string TimeZone,
    string Email,
    string? ObjectId,
    DateTimeOffset? MutedUntil = null,
    bool IsFormer = false);
