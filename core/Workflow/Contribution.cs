using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Traffic Light Protocol 2.0 labels, from the least to the most restricted.</summary>
public enum Marking
{
    Clear,
    Green,
    Amber,
    AmberStrict,
    Red,
}

public enum ContributionSource
{
    Card,
    Chat,
    Word,
    Api,
}

/// <summary>One version of a stakeholder's answer to one item; never changed once written.</summary>
/// <param name="Version">From 1, without gaps, per assignment.</param>
/// <param name="Markdown">What was typed, when it was typed as Markdown; null when it came as a Word document.</param>
/// <param name="Body">The answer as blocks; what goes into documents.</param>
/// <param name="FurtherAction">Markdown; what still has to be done, in the stakeholder's view. May be empty.</param>
/// <param name="Evidence">Absolute http or https addresses.</param>
/// <param name="Level">Optional maturity level from 0 to 5.</param>
/// <param name="SubmittedBy">Entra object id of whoever pressed the button.</param>
public sealed record Contribution(
    string StakeholderId,
    string ItemKey,
    int Version,
    string? Markdown,
    RichText Body,
    string FurtherAction,
    IReadOnlyList<string> Evidence,
    Marking Marking,
    int? Level,
    ContributionSource Source,
    DateTimeOffset SubmittedAt,
    string SubmittedBy)
{
    public string AssignmentId => Assignment.IdOf(StakeholderId, ItemKey);
}

/// <summary>What a stakeholder has typed and not yet submitted.</summary>
/// <param name="Markdown">All of it, <paramref name="Typed"/> included.</param>
/// <param name="Typed">What was typed in the chat since the text was last saved as a whole, and stands at its end; null when nothing was.</param>
public sealed record Draft(
    string StakeholderId,
    string ItemKey,
    string Markdown,
    string FurtherAction,
    IReadOnlyList<string> Evidence,
    Marking Marking,
    int? Level,
    DateTimeOffset SavedAt,
    IReadOnlyList<TypedPiece>? Typed = null);
