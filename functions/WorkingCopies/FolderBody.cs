namespace OfficeIntegration.Functions.WorkingCopies;

/// <param name="Link">Of the folder, as the browser or "copy link" gives it; or both of the others.</param>
/// <param name="DriveId">Of a document library or OneDrive, as Microsoft Graph names it.</param>
/// <param name="FolderId">Of a folder in it; <c>root</c> for the uppermost.</param>
public sealed record FolderBody(string? Link = null, string? DriveId = null, string? FolderId = null);
