namespace OfficeIntegration.Functions.Reach;

/// <param name="Step"><c>Deputy</c>, <c>SectionFileByEmail</c> or <c>PrintedForm</c>.</param>
public sealed record ReachStepBody(string? Step);
