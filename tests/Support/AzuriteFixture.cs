using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Tests.Support;

/// <summary>One Azurite for the tests of a collection; they keep apart by the names and ids they use.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    // Any key will do: Azurite takes the one it is started with.
    private static readonly string Key = Convert.ToBase64String(new byte[64]);
    private const int Accounts = 400;

    // Several collections start theirs at once, and what they start takes it from here.
    static AzuriteFixture() => Environment.SetEnvironmentVariable(
        "AZURITE_ACCOUNTS", string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{NameOf(number)}:{Key}").Append(Emulator())));

    private Azurite? _azurite;
    private int _taken;

    public string ConnectionString => _azurite?.ConnectionString ?? throw new InvalidOperationException("Azurite has not been started.");

    /// <summary>Connection string of an empty account that no other test sees, for tests that look at whole tables or let timers run.</summary>
    public string NewAccount()
    {
        int number = Interlocked.Increment(ref _taken);
        int port = _azurite?.Port ?? throw new InvalidOperationException("Azurite has not been started.");
        return number <= Accounts
            ? $"DefaultEndpointsProtocol=http;AccountName={NameOf(number)};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{NameOf(number)};"
            : throw new InvalidOperationException($"All {Accounts} accounts are taken; raise the number.");
    }

    public async Task InitializeAsync()
    {
        NodeRuntime node = await NodeRuntime.FindAsync(CancellationToken.None);
        NpmTools tools = NpmTools.OfRepository();
        await tools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        _azurite = await Azurite.StartAsync(node, tools, _folder, inMemory: true, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_azurite is not null)
        {
            await _azurite.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string NameOf(int number) => $"tests{number:000}";

    // The account everybody knows; once accounts are named, it is there only when it is among them.
    private static string Emulator() => $"{Azurite.Account}:{Azurite.Key}";
}

/// <summary>Tests that may share one Azurite.</summary>
[CollectionDefinition(Name)]
public sealed class SharedAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

/// <summary>The conversations have one of their own: they take about half of the time, and go beside the rest.</summary>
[CollectionDefinition(Name)]
public sealed class ConversationAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite of the conversations";
}
