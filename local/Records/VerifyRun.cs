using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Local.Records;

/// <summary>Checks an audit file on this machine, with nothing but the file and, if there are any, masters as anchors.</summary>
public static class VerifyRun
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <returns>0 when nothing is wrong; 1 when something is.</returns>
    /// <exception cref="LocalRunException">A file cannot be read, or a master carries no anchor.</exception>
    public static int Run(VerifyCommand command, TextWriter output)
    {
        FoundAnchor[] anchors = [.. command.Masters.Select(AnchorOf)];
        using StreamReader file = Open(command.File);
        AuditReport report = AuditFile.Verify(file, anchors);
        output.WriteLine(command.AsJson ? JsonSerializer.Serialize(Said(report), Json) : string.Join(Environment.NewLine, VerifySentences.Of(report)));
        return report.IsIntact ? 0 : 1;
    }

    private static object Said(AuditReport report) => new
    {
        report.IsIntact,
        report.AssessmentId,
        report.Entries,
        report.Newest,
        report.Anchors,
        report.AnchoredUpTo,
        Problems = report.Problems.Select(problem => new { problem.Fault, problem.Line, problem.Sequence, problem.Source, Sentence = VerifySentences.Of(problem) }),
    };

    private static FoundAnchor AnchorOf(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return DocumentIdentityReader.ReadAnchor(file, Path.GetFileName(path))
                ?? throw new LocalRunException($"{path} carries no anchor: it is no master, or was made before masters carried one, or an editor has dropped its custom properties.");
        }
        catch (DocumentRejectedException rejected)
        {
            throw new LocalRunException($"{path} cannot be opened as a master: {rejected.Message}", rejected);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"{path} cannot be read: {failure.Message}", failure);
        }
    }
}
