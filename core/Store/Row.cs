using Azure;

namespace OfficeIntegration.Core.Store;

/// <summary>A record as it was read, with the tag that lets a write notice that somebody else was quicker.</summary>
public sealed record Row<T>(T Value, ETag ETag);
