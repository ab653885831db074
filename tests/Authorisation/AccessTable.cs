namespace OfficeIntegration.Tests.Authorisation;

/// <summary>A table of expectations as text: one line per thing to do, one column per role, cells between bars.</summary>
/// <param name="Rows">What is expected of each role, by what is done.</param>
public sealed record AccessTable(IReadOnlyList<string> Roles, IReadOnlyDictionary<string, IReadOnlyList<string>> Rows)
{
    public static AccessTable Read(string text)
    {
        string[][] lines = [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        return new(lines[0][1..], lines[1..].ToDictionary(line => line[0], line => (IReadOnlyList<string>)line[1..], StringComparer.Ordinal));
    }

    /// <summary>The things to do, without what is said about them in parentheses.</summary>
    public IEnumerable<string> Names => Rows.Keys.Select(NameOf).Distinct();

    public static string NameOf(string row) => row.Split(" (")[0];

    public string Expected(string row, string role) => Rows[row][Roles.ToList().IndexOf(role)];
}
