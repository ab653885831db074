using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Tests.Support;

/// <summary>The web app's build, which tests that open a page serve; made on first use, and again only when it has changed.</summary>
public static class BuiltWebApp
{
    private static readonly Lazy<Task<string>> Folder = new(() => WebApp.Of(NpmTools.OfRepository()).EnsureBuiltAsync(Console.WriteLine, CancellationToken.None));

    /// <returns>The folder to serve.</returns>
    public static Task<string> EnsureAsync() => Folder.Value;
}
