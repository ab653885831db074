using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>Many masters into one document.</summary>
internal static class OursCompile
{
    public static void Run(IEnumerable<Func<Stream>> masters, Stream output)
    {
        CompilationResult result = MasterCompilation.Write(
            masters.Select((open, index) => new CompiledMaster($"State {index + 1}", open)),
            new CompilationRequest("Compilation of national self-assessments", Languages.English, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero)),
            output);
        if (result.LeftOut.Count > 0)
        {
            throw new InvalidOperationException($"{result.LeftOut.Count} masters were left out, the first as {result.LeftOut[0].Reason}.");
        }
    }
}
