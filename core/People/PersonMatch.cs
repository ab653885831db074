namespace OfficeIntegration.Core.People;

/// <summary>What the directory says about one address.</summary>
/// <param name="People">Nobody, one, or several, those who have left among them.</param>
/// <param name="IsOutside">Nobody has the address, and its domain is none of the tenant's: the person would have to be invited.</param>
public sealed record PersonMatch(string Address, IReadOnlyList<Person> People, bool IsOutside = false)
{
    /// <summary>Those who have not left.</summary>
    public IReadOnlyList<Person> Present => [.. People.Where(person => !person.HasLeft)];

    /// <summary>Null when it is nobody, or not clear who it is.</summary>
    public Person? Only => Present is [var only] ? only : null;

    public DirectoryFinding Finding => (Present, People) switch
    {
        ([{ Kind: PersonKind.Guest }], _) => DirectoryFinding.Guest,
        ([_], _) => DirectoryFinding.Member,
        ([_, _, ..], _) => DirectoryFinding.Several,
        (_, [_, ..]) => DirectoryFinding.Left,
        _ => IsOutside ? DirectoryFinding.Outside : DirectoryFinding.Unknown,
    };
}

/// <summary>Each has a sentence in six languages.</summary>
public enum DirectoryFinding
{
    Member,

    /// <summary>Invited from another organisation.</summary>
    Guest,

    /// <summary>Several people have the address.</summary>
    Several,

    /// <summary>The account is disabled.</summary>
    Left,

    /// <summary>The domain is another organisation's, and the person is not invited.</summary>
    Outside,

    /// <summary>Nobody has such an address of the tenant's own.</summary>
    Unknown,
}
