using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Records;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>Looks for what was acknowledged, once everything is quiet.</summary>
/// <param name="Lost">Acknowledged contributions that are not there, or newest ones that are not in the newest master.</param>
/// <param name="BrokenChains">Assessments whose record has a gap or was altered.</param>
/// <param name="UnreadableHeads">Newest masters that cannot be read.</param>
internal sealed record Audit(int Lost, int BrokenChains, int UnreadableHeads)
{
    public static async Task<Audit> OfAsync(HttpClient http, IReadOnlyList<Scene> scenes, Ledger ledger)
    {
        var api = new ProductApi(http, Scene.CoordinatorId(1));
        int lost = 0;
        foreach (var assignment in ledger.ByAssignment())
        {
            lost += await LostAsync(api, $"api/assessments/{assignment.Key.AssessmentId}/assignments/{assignment.Key.AssignmentId}/contributions", assignment);
        }

        (int broken, int unreadable) = (0, 0);
        foreach (Scene scene in scenes)
        {
            broken += (await api.GetAsync<AuditView>($"{scene.Api}/audit", default)).Intact ? 0 : 1;
            (int missing, int closed) = await MissingAsync(api, scene, ledger);
            (lost, unreadable) = (lost + missing, unreadable + closed);
        }

        return new(lost, broken, unreadable);
    }

    private static async Task<int> LostAsync(ProductApi api, string path, IEnumerable<Acknowledged> acknowledged)
    {
        Dictionary<int, string> kept = (await api.GetAsync<ContributionListView>(path, default)).Contributions.ToDictionary(one => one.Version, one => one.Markdown);
        return acknowledged.Count(one => !kept.TryGetValue(one.Version, out string? text) || !text.Contains(one.Token, StringComparison.Ordinal));
    }

    private static async Task<(int Missing, int Closed)> MissingAsync(ProductApi api, Scene scene, Ledger ledger)
    {
        string text;
        try
        {
            text = SoundMaster.Read((await api.DownloadAsync($"{scene.Api}/master", default)).File).Root!.Value;
        }
        catch (InvalidDataException)
        {
            return (0, 1);
        }

        StatusView status = await api.GetAsync<StatusView>($"{scene.Api}/status", default);
        HashSet<string> merged = [.. status.Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments).Where(one => one.State == AssignmentState.Merged).Select(one => one.AssignmentId)];
        return (ledger.ByAssignment().Where(own => own.Key.AssessmentId == scene.AssessmentId && merged.Contains(own.Key.AssignmentId)).Count(own => !text.Contains(own.MaxBy(one => one.Version)!.Token, StringComparison.Ordinal)), 0);
    }
}
