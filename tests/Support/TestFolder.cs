namespace OfficeIntegration.Tests.Support;

/// <summary>An empty folder that is gone after the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("office-integration-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
