using OfficeIntegration.Benchmarks.Contests;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks;

/// <param name="Names">Benchmarks to run, in this order.</param>
/// <param name="Peers">Whether other programs do the same merge, through Node.js.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<string> Names, bool Peers, Effort Effort)
{
    public static string Usage =>
        $"dotnet run -c Release --project tests/Benchmarks -- NAME [--peers] [--quick]\nNAME is one of: {string.Join(", ", Catalogue.Benchmarks.Keys)}, all";

    /// <returns>Null when the arguments are not as <see cref="Usage"/> says.</returns>
    public static BenchmarkOptions? Parse(IReadOnlyList<string> arguments)
    {
        string[] names = [.. arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal))];
        bool known = arguments.Except(names).All(switched => switched is "--peers" or "--quick");
        bool named = names.Length == 1 && (names[0] == "all" || Catalogue.Benchmarks.ContainsKey(names[0]));
        return known && named
            ? new BenchmarkOptions(names[0] == "all" ? Catalogue.Everywhere : names, arguments.Contains("--peers"), arguments.Contains("--quick") ? Effort.Quick : Effort.Full)
            : null;
    }
}
