namespace OfficeIntegration.Core.People;

/// <summary>Microsoft Graph did not do what it was asked; nothing was changed by that.</summary>
/// <param name="status">HTTP status; 0 when there was no answer.</param>
/// <param name="code">Graph's error code; empty when there was none.</param>
public sealed class GraphFailedException(int status, string code, Exception? inner = null)
    : Exception($"Graph answered {status} {code}".TrimEnd(), inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Trying again later may help; otherwise a permission, a licence or a policy is missing.</summary>
    public bool IsPassing => Status is 0 or 408 or 423 or 429 or >= 500;
}
