using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Ids that repeat for the same cause, and ids that nobody can guess.</summary>
public static class Ids
{
    /// <summary>24 hexadecimal digits from the SHA-256 of the parts; the same parts give the same id.</summary>
    public static string Derive(params ReadOnlySpan<string> parts) => Hash(parts)[..24];

    /// <summary>32 hexadecimal digits from the system's random source.</summary>
    public static string Unguessable() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>For an assessment that is started again with the same request id: 32 hexadecimal digits.</summary>
    public static string ForRequest(Caller caller, string requestId) =>
        Hash("assessment", caller.TenantId, caller.ObjectId, requestId)[..32];

    public static string Stakeholder(string assessmentId, string email) =>
        Hash("stakeholder", assessmentId, email.Trim().ToLowerInvariant())[..12];

    // Each part is preceded by its length, so that ("ab","c") and ("a","bc") differ.
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (string part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
