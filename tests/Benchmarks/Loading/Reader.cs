using OfficeIntegration.Local.FrontDoor;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>Downloads the newest master of one assessment after the other and opens it, until the time is over.</summary>
internal sealed class Reader(HttpClient http, IReadOnlyList<Scene> scenes, Latencies times)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(250);

    private readonly ProductApi _api = new(http, Scene.CoordinatorId(2));

    public int Opened { get; private set; }

    public int Unreadable { get; private set; }

    public async Task RunAsync(CancellationToken over)
    {
        for (int turn = 0; !over.IsCancellationRequested; turn++)
        {
            Scene scene = scenes[turn % scenes.Count];
            Downloaded? master = await times.TimeAsync("master", async () => new Downloaded(await _api.DownloadAsync($"{scene.Api}/master", default)));
            Look(master);
            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    private void Look(Downloaded? master)
    {
        try
        {
            SoundMaster.Read(master?.File ?? throw new InvalidDataException("It was not handed out."));
            Opened++;
        }
        catch (InvalidDataException broken)
        {
            Unreadable++;
            Console.Error.WriteLine($"unreadable: {broken.Message}");
        }
    }
}
