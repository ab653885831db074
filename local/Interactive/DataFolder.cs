using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Interactive;

/// <summary>The folder that keeps an interactive run's data; one run at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _alone;

    private DataFolder(string path, FileStream alone) => (FullPath, _alone) = (path, alone);

    public string FullPath { get; }

    public string Tables => Path.Combine(FullPath, "tables");

    public string PlaygroundFiles => Path.Combine(FullPath, "playground");

    /// <param name="path">Null for <c>.local</c> in the repository.</param>
    /// <exception cref="LocalRunException">Another run uses the folder, or it cannot be written to.</exception>
    public static DataFolder Open(string? path, NpmTools repository)
    {
        string folder = Path.GetFullPath(path ?? Path.Combine(repository.Root, ".local"));
        try
        {
            Directory.CreateDirectory(folder);
            return new(folder, new FileStream(Path.Combine(folder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new LocalRunException($"The folder {folder} cannot be used: another run uses it, or it is not writable. End that run, or choose another folder with --data.", refused);
        }
    }

    public void Dispose() => _alone.Dispose();
}
