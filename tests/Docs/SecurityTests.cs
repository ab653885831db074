using System.Reflection;
using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Docs;

public sealed partial class SecurityTests
{
    [Fact]
    public void Threats_TheTestsThatHoldThem_AreThere()
    {
        string threats = File.ReadAllText(Repository.PathOf("docs", "security.md")).Split("## Threats")[1];
        string[] named = [.. TestName.Matches(threats).Select(match => match.Groups[1].Value)];
        var tests = typeof(SecurityTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => method.Name).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(tests));
    }

    [GeneratedRegex(@"`(\w+_\w+_\w+)`")]
    private static partial Regex TestName { get; }
}
