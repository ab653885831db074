using System.Text.Json.Serialization;

namespace OfficeIntegration.Functions.Answers;

/// <summary>Why a request was not carried out (RFC 9457).</summary>
/// <param name="Type">Names the kind of problem; the same for the same <paramref name="Status"/>.</param>
/// <param name="Title">The kind of problem, in the caller's language.</param>
/// <param name="Detail">What is wrong and what to do, in the caller's language.</param>
/// <param name="Code">The same thing for programs, whatever the language.</param>
/// <param name="Place">Where in the body: a JSON path, or line and byte.</param>
/// <param name="Errors">One entry per row of a list that was refused.</param>
/// <param name="TraceId">Under which the log says more.</param>
/// <param name="RetryAfterSeconds">When to try again, at the earliest; goes as a header.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string? Place = null,
    IReadOnlyList<RowProblem>? Errors = null,
    string? TraceId = null,
    [property: JsonIgnore] int? RetryAfterSeconds = null);

/// <param name="Row">From 1, a header row not counted.</param>
public sealed record RowProblem(int Row, string Code, string Detail);
