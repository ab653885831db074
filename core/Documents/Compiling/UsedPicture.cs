namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>A picture a master brings into the compilation.</summary>
/// <param name="SourceId">Relationship in the master.</param>
/// <param name="Id">Relationship in the compilation; the same for the same picture.</param>
/// <param name="Part">Where its bytes will stand.</param>
internal sealed record UsedPicture(string SourceId, string Id, string Part);
