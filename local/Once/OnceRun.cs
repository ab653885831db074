using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Once;

/// <summary>
/// Does the main job with nobody watching: starts an assessment, lets the sample's people answer in Teams, merges,
/// edits the master as Word would, merges again, and checks what came of it. Only the product's front doors are used.
/// </summary>
public static class OnceRun
{
    /// <exception cref="StepFailedException">Something did not go as it should; the message says what.</exception>
    public static async Task RunAsync(CommandLine command, TextWriter output, CancellationToken cancellation)
    {
        string folder = OutFolder(command.OutFolder!);
        output.WriteLine($"Template {command.TemplateId}, everything on this machine.");
        var steps = new Steps(output);
        await using Stage stage = await steps.DoAsync(
            command.Storage is null ? "Started an empty Table service, the product, and a stand-in for Teams" : "Started the product and a stand-in for Teams", () => Stage.SetAsync(command.TemplateId, command.Storage, steps.Say, cancellation));
        await PlayAsync(stage, command.Language, folder, steps, cancellation);
        output.WriteLine($"Done in {steps.Elapsed.TotalSeconds:0.0} s. The documents and summary.json are in {folder}");
    }

    /// <param name="language">Of the assessment; null for the sample's own.</param>
    /// <param name="folder">Exists.</param>
    public static async Task<OnceSummary> PlayAsync(Stage stage, string? language, string folder, Steps steps, CancellationToken cancellation)
    {
        Template template = stage.Template;
        string chosen = language ?? stage.Sample.Assessment.Language;
        var play = new OncePlay(stage, chosen, folder, steps);
        (byte[] master, string assessmentId) = await play.RunAsync(cancellation);
        await steps.DoAsync($"Checked the master: every official text in {chosen}, every accepted answer once, the edit made in Word", () =>
        {
            IReadOnlyList<string> wrong = OutcomeCheck.Of(master, template.In(chosen), play.Expected, play.Superseded);
            return wrong.Count == 0 ? Task.CompletedTask : throw new InvalidDataException(string.Join(' ', wrong));
        });
        OnceSummary summary = await OnceSummary.OfAsync(stage.Coordinator, assessmentId, play.Everybody, steps, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "summary.json"), summary.Write(), cancellation);
        return summary.Audit.Intact ? summary : throw new StepFailedException("Checked the audit chain", new InvalidDataException("It is broken."));
    }

    private static string OutFolder(string path)
    {
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"The folder {path} cannot be made. Choose another with --out.", refused);
        }
    }
}
