using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Functions.WorkingCopies;

/// <summary>The master as a file in a folder where people edit it together.</summary>
/// <param name="FileUrl">Opens the file; null when the drive does not say.</param>
/// <param name="Version">Of the master that was put there last.</param>
/// <param name="LookedAt">When changes were looked for last, UTC.</param>
/// <param name="TroubleText">What keeps changes from going to and fro, and what to do, in the reader's language; null when they do.</param>
public sealed record WorkingCopyView(string FolderName, string FileName, string? FileUrl, int Version, DateTimeOffset LookedAt, WorkingCopyTrouble? Trouble, string? TroubleText)
{
    public static WorkingCopyView Of(WorkingCopy copy, string language) => new(
        copy.Folder.Name, copy.File.Name, copy.File.WebUrl, copy.Version, copy.LookedAt, copy.Trouble, copy.Trouble is { } trouble ? RefusalTexts.For(trouble, language) : null);
}

/// <param name="Copy">Null when the master is in no folder.</param>
public sealed record WorkingCopyStateView(WorkingCopyView? Copy);
