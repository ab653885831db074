using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace OfficeIntegration.Local.Tools;

/// <summary>The Node.js of this machine.</summary>
/// <param name="Path">The program to start, for example <c>node</c>.</param>
public sealed record NodeRuntime(string Path, Version Version)
{
    public const int NeededMajor = 20;

    /// <param name="program">The program to ask; <c>node</c> is looked up in <c>PATH</c>.</param>
    /// <exception cref="LocalRunException">There is none, or it is too old.</exception>
    public static async Task<NodeRuntime> FindAsync(CancellationToken cancellation, string program = "node")
    {
        string answer;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            answer = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
        }
        catch (Win32Exception missing)
        {
            throw new LocalRunException($"Node.js was not found. Install Node.js {NeededMajor} or newer from https://nodejs.org, open a new terminal, and start again.", missing);
        }

        return new(program, Accept(answer.Trim()));
    }

    /// <param name="answer">Of <c>node --version</c>, for example <c>v20.11.1</c>.</param>
    /// <exception cref="LocalRunException">Too old, or no version at all.</exception>
    public static Version Accept(string answer) =>
        System.Version.TryParse(answer.TrimStart('v').Split('-')[0], out Version? version) && version.Major >= NeededMajor
            ? version
            : throw new LocalRunException(string.Create(
                CultureInfo.InvariantCulture,
                $"Node.js here is {(answer.Length == 0 ? "of an unknown version" : answer)}; {NeededMajor} or newer is needed. Install it from https://nodejs.org, open a new terminal, and start again."));
}
