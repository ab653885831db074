using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Ours;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>The masters of 193 states, each with 54 contributions of 400 words to 18 items, into one document.</summary>
internal static class CompileContest
{
    private const int States = 193;

    public static Figures Run(Effort effort)
    {
        byte[][] masters = [.. Enumerable.Range(0, States).AsParallel().AsOrdered().Select(state => Questionnaires.Master(state))];
        Func<Stream>[] opened = [.. masters.Select(master => (Func<Stream>)(() => new MemoryStream(master, writable: false)))];
        Figures figures = Contest.Over("compile", null, masters, output => OursCompile.Run(opened, output), new DomCompile(masters).Run).Run(effort);
        return figures with { Ours = figures.Ours with { PeakMb = PeakProcess.Of(masters) } };
    }
}
