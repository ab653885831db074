namespace OfficeIntegration.Core.Workflow;

/// <summary>Somebody else who is asked for the same item, or for another part of it.</summary>
/// <param name="ItemKey">What that person is asked for.</param>
/// <param name="IsAnswered">An answer has arrived, and was not sent back.</param>
public sealed record OtherAsked(string ItemKey, string Name, string Organisation, AssignmentRole Role, bool IsAnswered);
