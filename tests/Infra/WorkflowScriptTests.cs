using System.Text.RegularExpressions;
using OfficeIntegration.Local.AppPackages;

namespace OfficeIntegration.Tests.Infra;

/// <summary>As far as a workflow can be tried without the machines it runs on.</summary>
public sealed partial class WorkflowScriptTests
{
    public static TheoryData<string> Files => [.. WorkflowChecks.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Findings_OfTheCheckedInScripts_AreNone(string file)
    {
        WorkflowScript[] scripts = [.. WorkflowChecks.Scripts(file, WorkflowChecks.Read(file))];

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.NotEmpty(script.Commands));
        Assert.Empty(scripts.SelectMany(script => script.Findings()));
    }

    [Theory]
    [InlineData("zip -qr ../functions.zip", "zap -qr ../functions.zip", "nobody knows 'zap'")]
    [InlineData("infra/main.bicep", "infra/mean.bicep", "'infra/mean.bicep' is not there")]
    [InlineData("\"$ENTRA_AUDIENCE\" --out", "\"$ENTRA_AUDIENCES\" --out", "nothing sets 'ENTRA_AUDIENCES'")]
    [InlineData("<<< \"$outputs\")\"", "<<< \"$outputs\"", "syntax error")]
    [InlineData("--project local", "--project lokal", "'lokal' is not there")]
    public void Findings_OfAFault_NameIt(string old, string replacement, string finding)
    {
        string workflow = WorkflowChecks.Read("deploy.yml");
        Assert.Contains(old, workflow, StringComparison.Ordinal);

        string[] findings = [.. WorkflowChecks.Scripts("deploy.yml", workflow.Replace(old, replacement, StringComparison.Ordinal)).SelectMany(script => script.Findings())];

        Assert.Contains(findings, one => one.Contains(finding, StringComparison.Ordinal));
    }

    /// <summary>The options are the program's own; the values are what the template and the environment give.</summary>
    [Fact]
    public void Package_AsThePipelineMakesIt_IsUnderstood()
    {
        string script = WorkflowChecks.Scripts("deploy.yml", WorkflowChecks.Read("deploy.yml")).Select(one => one.Text).Single(text => text.Contains(" -- package", StringComparison.Ordinal));
        string[] arguments = [.. Word.Matches(script.Split("package")[1].Replace("\\\n", " ", StringComparison.Ordinal)).Select(match => match.Value.Trim('"'))];
        var values = new Dictionary<string, string>
        {
            ["$HOST"] = "assessment.example.net",
            ["$TEAMS_APP_ID"] = "11111111-2222-4333-8444-555555555501",
            ["$BOT_ID"] = "11111111-2222-4333-8444-555555555502",
            ["$ENTRA_AUDIENCE"] = "11111111-2222-4333-8444-555555555503",
        };

        AppPackageCommand command = AppPackageCommand.Parse([.. arguments.Select(argument => values.GetValueOrDefault(argument, argument))]);

        Assert.Equal(new("assessment.example.net", new(values["$TEAMS_APP_ID"]), new(values["$BOT_ID"]), new(values["$ENTRA_AUDIENCE"])), command.Identity);
        Assert.Contains($"path: {command.File}\n", WorkflowChecks.Read("deploy.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_OfTheEnvironment_AreThoseOfTheHead()
    {
        string deploy = WorkflowChecks.Read("deploy.yml");
        string[] asked = [.. Asked.Matches(deploy).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        string[] listed = [.. Listed.Matches(deploy.Split("name: deploy")[0]).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(listed, asked);
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"vars\.(\w+)")]
    private static partial Regex Asked { get; }

    [GeneratedRegex(@"\b[A-Z]+_[A-Z_]+\b|\bSTARTERS\b|\bMAILBOX\b")]
    private static partial Regex Listed { get; }
}
