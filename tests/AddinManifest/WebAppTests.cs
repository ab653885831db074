using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>Runs what is written next to the web app's sources, in their language.</summary>
public sealed class WebAppTests
{
    [Theory]
    [InlineData("test")]
    [InlineData("lint")]
    public async Task Npm_OwnChecks_Pass(string script)
    {
        await BuiltWebApp.EnsureAsync();

        await Npm.RunAsync(Repository.PathOf("addin-manifest", "web"), ["run", script], $"running npm run {script}", Console.WriteLine, CancellationToken.None);
    }
}
