using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Ours;

/// <summary>A master made new.</summary>
internal static class OursGenerate
{
    public static void Run(MasterRequest request, Stream output) => MasterDocument.Write(request, output);

    public static byte[] Document(MasterRequest request)
    {
        using var stream = new MemoryStream();
        Run(request, stream);
        return stream.ToArray();
    }
}
