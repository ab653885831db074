using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Tools;

public sealed class NpmToolsTests
{
    [Theory]
    [InlineData("1.2.3", true, true)]
    [InlineData("1.2.4", true, false)]
    [InlineData(null, true, false)]
    [InlineData("1.2.3", false, false)]
    public void AreInstalled_OnlyWithEveryPackageInItsPinnedVersion(string? installed, bool finished, bool expected)
    {
        using var root = new TestFolder();
        string modules = Directory.CreateDirectory(Path.Combine(root.Path, "node_modules", "@scope", "tool")).FullName;
        File.WriteAllText(Path.Combine(root.Path, "package.json"), """{ "devDependencies": { "@scope/tool": "1.2.3" } }""");
        if (installed is not null)
        {
            File.WriteAllText(Path.Combine(modules, "package.json"), $$"""{ "name": "@scope/tool", "version": "{{installed}}" }""");
        }

        if (finished)
        {
            File.WriteAllText(Path.Combine(root.Path, "node_modules", ".package-lock.json"), "{}");
        }

        Assert.Equal(expected, new NpmTools(root.Path).AreInstalled());
    }
}
