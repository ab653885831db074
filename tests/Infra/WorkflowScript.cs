using System.Diagnostics;
using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What a step of a workflow runs.</summary>
/// <param name="Known">Variables that the workflow, the job or the step sets, or that the machine has.</param>
internal sealed partial record WorkflowScript(string File, string Text, IReadOnlyCollection<string> Known)
{
    /// <summary>On the machine the workflow asks for, or part of the shell.</summary>
    private static readonly string[] Programs = ["az", "curl", "dotnet", "echo", "env", "exit", "jq", "sudo", "zip", "cd"];

    private static readonly string[] Words = ["if", "then", "else", "fi", "for", "do", "done", "while", "in"];

    /// <summary>As a shell reads them: continued lines are one.</summary>
    public IEnumerable<string> Commands => Command.Matches(Continued.Replace(Text, " ")).Select(match => match.Groups[1].Value.Trim()).Where(command => !Words.Contains(command.Split(' ')[0]));

    /// <summary>One sentence per finding.</summary>
    public IEnumerable<string> Findings() => [.. Syntax(), .. UnknownPrograms(), .. MissingFiles(), .. UnknownVariables()];

    private IEnumerable<string> Syntax()
    {
        using Process shell = Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        shell.StandardInput.Write(Text);
        shell.StandardInput.Close();
        string fault = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return fault.Length == 0 ? [] : [$"{File}: {fault.Trim()}"];
    }

    private IEnumerable<string> UnknownPrograms() =>
        from command in Commands
        let program = command.Split(' ')[0]
        where !Assignment.IsMatch(program) && !Programs.Contains(program) && !System.IO.File.Exists(Repository.PathOf(program))
        select $"{File}: nobody knows '{program}'";

    /// <summary>What looks like a file or a project of the repository is one.</summary>
    private IEnumerable<string> MissingFiles() =>
        from path in RepositoryPath.Matches(Text).Select(match => match.Value)
        where !System.IO.File.Exists(Repository.PathOf(path)) && !Directory.Exists(Repository.PathOf(path))
        select $"{File}: '{path}' is not there";

    private IEnumerable<string> UnknownVariables() =>
        from name in Variable.Matches(Text).Select(match => match.Groups[1].Value).Distinct()
        where !Known.Contains(name) && !Regex.IsMatch(Text, $@"(?:\b{name}=|for {name} in|--arg {name} )")
        select $"{File}: nothing sets '{name}'";

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued { get; }

    [GeneratedRegex(@"(?:^|\n|;|&&|\|\||\((?!\.))\s*(?:(?:if|then|else|do|while)\s+)*([^\s;&|)(][^\n;&|)(]*)")]
    private static partial Regex Command { get; }

    [GeneratedRegex(@"^\w+=")]
    private static partial Regex Assignment { get; }

    [GeneratedRegex(@"(?<![\w/.$-])(?:infra/[\w./-]+|\.ci/\w+|(?<=publish )functions|(?<=--project )\S+)")]
    private static partial Regex RepositoryPath { get; }

    [GeneratedRegex(@"(?<!\\)\$\{?([A-Za-z_]\w*)")]
    private static partial Regex Variable { get; }
}
