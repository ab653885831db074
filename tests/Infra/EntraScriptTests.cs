using System.Diagnostics;
using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>The scripts for a directory administrator, run by a real shell with an <c>az</c> that writes down what it is asked.</summary>
public sealed class EntraScriptTests : IDisposable
{
    // Each argument on a line of its own, with an empty line after a call; bodies from files as they lie.
    private const string Az = """
        #!/usr/bin/env bash
        printf '%s\n' "$@" "" >> "$CALLS"
        case "$*" in
          *"/applications --body"*) printf 'object-1\napplication-1\n' ;;
          *"appRoles[?value=='No.Such.All']"*) ;;
          *"appRoles[?value=="*) echo "role-of-$(sed "s/.*value=='\([^']*\)'.*/\1/" <<< "$*")" ;;
          *"--query id"*) echo resource-1 ;;
        esac
        """;

    private readonly TestFolder _folder = new();

    public EntraScriptTests()
    {
        string az = Path.Combine(_folder.Path, "az");
        File.WriteAllText(az, Az);
        using Process allowed = Process.Start("chmod", ["+x", az])!;
        allowed.WaitForExit();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Register_MakesTheApplicationLetsTheClientsInAndPrintsItsId()
    {
        (int code, string said, string[][] calls) = Run("register.sh");

        Assert.Equal((0, "application-1\n"), (code, said));
        Assert.Equal(["POST", "PATCH"], calls.Where(call => call[0] == "rest").Select(call => ValueOf(call, "--method")));
        Assert.Equal(["@application.json", "@clients.json"], calls.Where(call => call[0] == "rest").Select(call => ValueOf(call, "--body")));
        Assert.EndsWith("/applications/object-1", ValueOf(calls[1], "--url"), StringComparison.Ordinal);
        Assert.Equal(["ad", "sp", "create", "--id", "application-1"], calls[2][..5]);
    }

    [Fact]
    public void GrantGraph_SeveralPermissions_AssignsEachToTheIdentity()
    {
        (int code, string said, string[][] calls) = Run("grant-graph.sh", "principal-1", "User.Read.All", "Mail.Send");

        Assert.Equal((0, "User.Read.All\nMail.Send\n"), (code, said));
        JsonNode[] assigned = [.. calls.Where(call => call[0] == "rest").Select(call => JsonNode.Parse(ValueOf(call, "--body"))!)];
        Assert.Equal(["role-of-User.Read.All", "role-of-Mail.Send"], assigned.Select(body => (string)body["appRoleId"]!));
        Assert.All(assigned, body => Assert.Equal(("principal-1", "resource-1"), ((string)body["principalId"]!, (string)body["resourceId"]!)));
        Assert.All(calls.Where(call => call[0] == "rest"), call => Assert.EndsWith("/servicePrincipals/principal-1/appRoleAssignments", ValueOf(call, "--url"), StringComparison.Ordinal));
    }

    [Fact]
    public void GrantGraph_PermissionThatThereIsNot_StopsAndSaysWhich()
    {
        (int code, string said, string[][] calls) = Run("grant-graph.sh", "principal-1", "No.Such.All", "Mail.Send");

        Assert.Equal((1, ""), (code, said));
        Assert.DoesNotContain(calls, call => call[0] == "rest");
    }

    [Theory]
    [InlineData("grant-graph.sh")]
    [InlineData("grant-graph.sh", "principal-1")]
    public void GrantGraph_SomethingMissing_AsksNothingOfTheDirectory(string script, params string[] arguments)
    {
        (int code, _, string[][] calls) = Run(script, arguments);

        Assert.NotEqual(0, code);
        Assert.DoesNotContain(calls, call => call[0] == "rest");
    }

    private (int Code, string Said, string[][] Calls) Run(string script, params string[] arguments)
    {
        string calls = Path.Combine(_folder.Path, "calls");
        var start = new ProcessStartInfo(Repository.PathOf("infra", "entra", script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["CALLS"] = calls;
        using Process shell = Process.Start(start)!;
        string said = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        string asked = File.Exists(calls) ? File.ReadAllText(calls) : "";
        return (shell.ExitCode, said, [.. asked.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(call => call.Split('\n'))]);
    }

    private static string ValueOf(string[] call, string option) => call[Array.IndexOf(call, option) + 1];
}
