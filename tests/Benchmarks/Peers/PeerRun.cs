using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Benchmarks.Peers;

/// <summary>docxtemplater and easy-template-x at the same merge, timed by their own clock in Node.js.</summary>
internal static class PeerRun
{
    private static readonly string[] Keys = ["docxtemplater_ms", "easy_template_x_ms"];

    /// <returns>Milliseconds by the key they are reported under.</returns>
    public static IReadOnlyDictionary<string, double> Of(byte[] master, MasterRequest request, IReadOnlyList<Contribution> contributions, Effort effort)
    {
        string packages = Repository.PathOf("tests", "Benchmarks", "Peers");
        PeerPackages.Ensure(packages);
        string folder = Directory.CreateTempSubdirectory("office-integration-peers-").FullName;
        try
        {
            string template = Path.Combine(folder, "template.docx");
            string data = Path.Combine(folder, "data.json");
            File.WriteAllBytes(template, PeerTemplate.Of(master, request));
            File.WriteAllText(data, PeerTemplate.Data(request, contributions).ToJsonString());
            string answer = PeerPackages.Run("node", ["peers.mjs", template, data, Seconds(effort), effort.Rounds.ToString(CultureInfo.InvariantCulture)], packages);
            JsonNode figures = JsonNode.Parse(answer)!;
            return Keys.ToDictionary(key => key, key => figures[key]!.GetValue<double>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Seconds(Effort effort) => effort.WarmUp.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
