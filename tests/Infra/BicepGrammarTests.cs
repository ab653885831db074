using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

public sealed class BicepGrammarTests
{
    public static TheoryData<string> Files => [.. new InfraFiles().ByName.Keys.Where(file => file.EndsWith(".bicep", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Faults_CheckedInFile_AreNone(string file) =>
        Assert.Empty(await BicepGrammar.FaultsAsync(Repository.PathOf(file)));

    [Fact]
    public async Task Faults_MissingColon_NamesTheLine()
    {
        using var folder = new TestFolder();
        string broken = Path.Combine(folder.Path, "broken.bicep");
        await File.WriteAllTextAsync(broken, "param name string\nresource a 'x@1' = {\n  name name\n}\n");

        Assert.StartsWith("line 3:", Assert.Single(await BicepGrammar.FaultsAsync(broken)), StringComparison.Ordinal);
    }
}
