using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>The commands of the two pages about deploying use what the templates take and give.</summary>
public sealed partial class DeployPagesTests
{
    public static TheoryData<string> Pages => ["README.md", "infra/README.md"];

    private static readonly InfraFiles s_files = new();

    private static string[] Outputs => [.. s_files.OutputsOf(InfraFiles.Main)];

    private static string[] Settings => [.. Given.Matches(s_files.ByName[InfraFiles.Parameters]).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Variables_OfTheCommands_AreOutputsOrSettings(string page)
    {
        string[] used = [.. Variable.Matches(Read(page)).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(used);
        Assert.Empty(used.Except([.. Outputs, .. Settings]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Settings_ThatAreSaidToAzd_AreTakenByTheTemplate(string page)
    {
        string[] said = [.. Set.Matches(Read(page)).Select(match => match.Groups[1].Value).Where(name => name != "NAME")];

        Assert.NotEmpty(said);
        Assert.Empty(said.Except(Settings));
    }

    [Fact]
    public void Outputs_Each_IsUsedByAPage() =>
        Assert.Empty(Outputs.Except(Variable.Matches(Read("infra/README.md")).Select(match => match.Groups[1].Value)));

    [Fact]
    public void Readme_EveryCommand_StandsInTheLongPageToo()
    {
        string page = Read("infra/README.md");
        string[] commands = [.. Read("README.md").Split("## Deploy")[1].Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('#')[0].Trim())];

        Assert.True(commands.Length > 5);
        // The long page grants more.
        Assert.All(commands.Select(command => command.Replace(" User.Read.All Organization.Read.All", "", StringComparison.Ordinal)), command => Assert.Contains(command, page, StringComparison.Ordinal));
    }

    private static string Read(string page) => File.ReadAllText(Repository.PathOf(page.Split('/')));

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Given { get; }

    [GeneratedRegex(@"\$([A-Z][A-Z_]+)\b")]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"azd env set (\w+)")]
    private static partial Regex Set { get; }
}
