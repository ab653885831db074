using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>A master made new.</summary>
internal static class OursGenerate
{
    public static void Run(MasterRequest request, Stream output) => MasterDocument.Of(request, new NumberSource()).WriteTo(output);

    public static byte[] Document(MasterRequest request, params IReadOnlyList<Contribution> contributions)
    {
        var numbers = new NumberSource();
        return MasterDocument.Of(request with { Accepted = OursPrepared.Of(contributions, request, numbers) }, numbers).ToArray();
    }
}
