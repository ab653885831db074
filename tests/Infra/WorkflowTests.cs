using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Infra;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. WorkflowChecks.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void All_CheckedInWorkflow_FindsNothing(string file) => Assert.Empty(WorkflowChecks.All(WorkflowChecks.Read(file)));

    [Fact]
    public void Pins_MovableTag_IsFound() =>
        Found(WorkflowChecks.Pins, "actions/checkout@34e114876b0b11c390a56381ad16ebd13914f8d5 # v4.3.1", "actions/checkout@v4", "not pinned");

    [Fact]
    public void Permissions_Write_IsFound() => Found(WorkflowChecks.Permissions, "contents: read", "contents: write", "contents: write");

    [Fact]
    public void Permissions_Unsaid_IsFound() => Found(WorkflowChecks.Permissions, "permissions:\n  contents: read\n", "", "does not say");

    [Fact]
    public void Secrets_Asked_IsFound() => Found(WorkflowChecks.Secrets, "node-version: 20", "node-version: ${{ secrets.NODE }}", "secrets.NODE");

    [Fact]
    public void Injections_ExpressionInAScript_IsFound() => Found(WorkflowChecks.Injections, "- run: sudo", "- run: echo ${{ github.head_ref }} && sudo", "github.head_ref");

    [Fact]
    public void Limits_NoTimeout_IsFound() => Found(WorkflowChecks.Limits, "    timeout-minutes: 10\n", "", "'bicep'");

    /// <summary>The workflow gives the template what it takes, and asks it for what it gives.</summary>
    [Fact]
    public void Deploy_AndTheTemplate_NameTheSame()
    {
        var infra = new InfraFiles();
        string deploy = WorkflowChecks.Read("deploy.yml");
        string[] given = [.. Given.Matches(deploy).Select(match => match.Groups[1].Value)];
        string[] asked = [.. Asked.Match(deploy).Groups[1].Value.Split(' ')];

        Assert.Empty(given.Except(infra.ParametersOf(InfraFiles.Main).Select(parameter => parameter.Name)));
        Assert.Empty(infra.ParametersOf(InfraFiles.Main).Where(parameter => parameter.Required).Select(parameter => parameter.Name).Except(given));
        Assert.Empty(asked.Except(infra.OutputsOf(InfraFiles.Main)));
        Assert.Empty(Used.Matches(deploy).Select(match => match.Groups[1].Value).Except(asked));
    }

    private static void Found(Func<string, IEnumerable<string>> check, string old, string replacement, string finding)
    {
        string workflow = WorkflowChecks.Read("ci.yml");
        Assert.Empty(check(workflow));
        Assert.Contains(old, workflow, StringComparison.Ordinal);

        Assert.Contains(check(workflow.Replace(old, replacement, StringComparison.Ordinal)), found => found.Contains(finding, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(\w+)=""\$\w+""")]
    private static partial Regex Given { get; }

    [GeneratedRegex(@"for name in ([A-Z_ ]+);")]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"steps\.infra\.outputs\.(\w+)")]
    private static partial Regex Used { get; }
}
