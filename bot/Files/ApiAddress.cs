using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Bot.Files;

/// <summary>Where the HTTP API hands out documents; below <c>PublicUrl</c> when that is set, otherwise the bare path.</summary>
public static class ApiAddress
{
    /// <param name="version">Null for the newest.</param>
    public static string Master(IConfiguration configuration, string assessmentId, int? version) =>
        Below(configuration, $"/api/assessments/{Uri.EscapeDataString(assessmentId)}/master" + (version is { } number ? $"?version={number}" : ""));

    /// <param name="stakeholderId">Null for the caller's own.</param>
    public static string Section(IConfiguration configuration, string assessmentId, string? stakeholderId) => Below(
        configuration,
        $"/api/assessments/{Uri.EscapeDataString(assessmentId)}/section" + (string.IsNullOrEmpty(stakeholderId) ? "" : $"?stakeholderId={Uri.EscapeDataString(stakeholderId)}"));

    private static string Below(IConfiguration configuration, string path) => (configuration["PublicUrl"] ?? "").TrimEnd('/') + path;
}
