namespace OfficeIntegration.Core.Workflow;

/// <summary>One thing that happened; entries of an assessment form a hash chain.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Action">What happened, for example <c>submitted</c>.</param>
/// <param name="Actor">Pseudonym of a person, see <see cref="Auditing.Pseudonym"/>, or <c>system</c>.</param>
/// <param name="Subject">Assignment, stakeholder or document version it happened to.</param>
/// <param name="Detail">Further ids and counts; never an answer's text or a name.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over all the other fields, lower-case hexadecimal.</param>
public sealed record AuditEntry(
    long Sequence,
    DateTimeOffset At,
    string Action,
    string Actor,
    string Subject,
    IReadOnlyDictionary<string, string> Detail,
    string Previous,
    string Hash);

/// <summary>What a use-case wants recorded; the store gives it its place in the chain, and people their pseudonyms.</summary>
/// <param name="Actor">Entra object id, or <c>system</c>.</param>
/// <param name="Detail">Under <see cref="PersonDetail"/> the Entra object id of another person, if there is one.</param>
public sealed record AuditEvent(DateTimeOffset At, string Action, string Actor, string Subject, IReadOnlyDictionary<string, string>? Detail = null)
{
    public const string PersonDetail = "person";
}
