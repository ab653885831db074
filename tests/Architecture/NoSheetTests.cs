using OfficeIntegration.Functions;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Tests.Infra;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Architecture;

/// <summary>
/// A cell that begins with <c>=</c> is a formula to whoever opens a sheet. The product reads lists as CSV and writes
/// none: nothing it hands out is opened as a sheet. Whoever adds such a file has to keep formulas out of it first.
/// </summary>
public sealed class NoSheetTests
{
    private static readonly string[] Sheets = ["csv", "excel", "spreadsheet", "tab-separated"];

    [Fact]
    public void Routes_HandOutNoSheet()
    {
        string[] handedOut = [.. OpenApiDocument.Build(typeof(FunctionsServices).Assembly)["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"]?.AsObject().Select(content => content.Key) ?? []).Distinct()];

        Assert.Contains("application/json", handedOut);
        Assert.DoesNotContain(handedOut, type => Sheets.Any(sheet => type.Contains(sheet, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Sources_WriteNoSheet()
    {
        string[] sources = [.. SecretScan.TrackedFiles().Where(IsProduct)];

        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, file => File.ReadAllText(Repository.PathOf(file)) is { } text && (text.Contains("CsvWriter", StringComparison.Ordinal) || text.Contains(".csv\"", StringComparison.Ordinal)) && !Readers.Contains(file));
    }

    /// <summary>They name the kind of file that a list of people comes as.</summary>
    private static readonly string[] Readers = ["bot/Files/IncomingFile.cs"];

    private static bool IsProduct(string file) =>
        ((string[])["core/", "bot/", "functions/", "local/", "addin-manifest/web/src/"]).Any(room => file.StartsWith(room, StringComparison.Ordinal))
        && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".ts", StringComparison.Ordinal));
}
