namespace OfficeIntegration.Functions.Assignments;

/// <param name="Version">The version that was read; left out for the newest.</param>
public sealed record AcceptBody(int? Version)
{
    public AcceptBody()
        : this((int?)null)
    {
    }
}
