using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Assignments;
using OfficeIntegration.Functions.Documents;
using OfficeIntegration.Functions.Reach;
using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>The coordinators of one assessment: one accepts, returns and merges, the other reminds and looks, until the time is over.</summary>
internal sealed class CoordinatorLoop(HttpClient http, Scene scene, Latencies times)
{
    private const int DecidedAtOnce = 20;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly ProductApi _first = new(http, Scene.CoordinatorId(1));
    private readonly ProductApi _second = new(http, Scene.CoordinatorId(2));
    private readonly Random _random = new(7);

    public async Task MergeAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await DecideAsync(DecidedAtOnce, returns: true);
            await times.TimeAsync("merge", () => _first.PostAsync<MergeView>($"{scene.Api}/merges", new { }, default));
            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    public async Task RemindAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await times.TimeAsync("remind", () => _second.PostAsync<object>($"{scene.Api}/reminders", new { }, default));
            await times.TimeAsync("reach", () => _second.GetAsync<ReachView>($"{scene.Api}/reach", default));
            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    /// <summary>Everything that is there is accepted and merged.</summary>
    public async Task FinishAsync()
    {
        while (await DecideAsync(int.MaxValue, returns: false) > 0)
        {
        }

        await _first.PostAsync<MergeView>($"{scene.Api}/merges", new { }, default);
    }

    private async Task<int> DecideAsync(int most, bool returns)
    {
        StatusView? status = await times.TimeAsync("status", () => _first.GetAsync<StatusView>($"{scene.Api}/status", default));
        AssignmentStatusView[] waiting = [.. (status?.Headings ?? []).SelectMany(heading => heading.Items).SelectMany(item => item.Assignments).Where(one => one.State == AssignmentState.Submitted).Take(most)];
        foreach (AssignmentStatusView one in waiting)
        {
            await (returns && _random.Next(10) == 0
                ? times.TimeAsync("return", () => _first.PostAsync<AssignmentView>($"{scene.Api}/assignments/{one.AssignmentId}/return", new { version = one.LatestVersion, comment = "Please say more." }, default))
                : times.TimeAsync("accept", () => _first.PostAsync<AssignmentView>($"{scene.Api}/assignments/{one.AssignmentId}/accept", new { version = one.LatestVersion }, default)));
        }

        return waiting.Length;
    }
}
