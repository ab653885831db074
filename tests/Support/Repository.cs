namespace OfficeIntegration.Tests.Support;

/// <summary>Where the files of the repository are, for tests that read them as they are checked in.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "OfficeIntegration.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("OfficeIntegration.sln stands in no folder above the tests.");
    }
}
