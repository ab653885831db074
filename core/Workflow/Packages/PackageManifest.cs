using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Workflow.Packages;

/// <summary>One file of a package.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record PackageEntry(string Name, long Bytes, string Sha256);

/// <summary>What an exported assessment is and holds; the last file of its package.</summary>
/// <param name="Head">Number of the newest master; 0 when there is none.</param>
/// <param name="AuditEntries">Number of audit entries.</param>
/// <param name="AuditHash">Of the newest one.</param>
/// <param name="Entries">Every other file.</param>
public sealed record PackageManifest(
    string Format,
    int Version,
    string AssessmentId,
    string TenantId,
    string Title,
    DateTimeOffset ExportedAt,
    int Head,
    long AuditEntries,
    string AuditHash,
    IReadOnlyList<PackageEntry> Entries)
{
    public const string FormatName = "office-integration-assessment";
    public const int FormatVersion = 1;

    /// <summary>Files in a package.</summary>
    public const string FileName = "manifest.json";
    public const string Work = "work.jsonl";
    public const string Documents = "documents.jsonl";
    public const string Audit = "audit.jsonl";
    public const string Master = "master.docx";

    /// <summary>How rows and the manifest are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>How the manifest is written, since people look into it.</summary>
    public static JsonSerializerOptions ReadableJson { get; } = new(Json) { WriteIndented = true };

    /// <summary>Bytes that rows hold, once for each content.</summary>
    public static string BytesOf(string sha256) => $"bytes/{sha256}";
}
