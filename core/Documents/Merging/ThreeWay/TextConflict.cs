namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>The same words, changed differently by both sides.</summary>
/// <param name="Id">The conflict's bookmark is <c>_oi_c_</c> and this; equal for equal inputs.</param>
/// <param name="Mine">Plain text of what <c>current</c> says; empty when it was deleted there.</param>
/// <param name="Theirs">Plain text of what was offered; empty when the other side deleted it.</param>
public sealed record TextConflict(string Id, string Mine, string Theirs);
