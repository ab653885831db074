namespace OfficeIntegration.Core.People;

/// <param name="ObjectId">Entra object id.</param>
/// <param name="Organisation">Company, else department; null when the directory does not say.</param>
/// <param name="HasLeft">The account is disabled.</param>
public sealed record Person(
    string ObjectId, string Name, string Email, string? Organisation = null, string? JobTitle = null, PersonKind Kind = PersonKind.Member, bool HasLeft = false)
{
    /// <summary>What tells the person apart from others of the same name.</summary>
    public string Described => $"{Name} ({string.Join(", ", ((string?[])[JobTitle, Organisation, Email, ObjectId]).Where(part => !string.IsNullOrWhiteSpace(part)))})";
}

public enum PersonKind
{
    Member,

    /// <summary>From another organisation, invited into the tenant.</summary>
    Guest,
}
