using System.Text.RegularExpressions;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Architecture;

/// <summary>Which room may know which: functions → bot → core, local → functions, tests → all.</summary>
public sealed partial class ArrowTests
{
    [Theory]
    [InlineData("core", "")]
    [InlineData("bot", "core")]
    [InlineData("functions", "bot")]
    [InlineData("local", "functions")]
    [InlineData("standins", "")]
    public void Projects_OfARoom_ReferenceOnlyTheRoomBelow(string room, string allowed)
    {
        IEnumerable<string> tooMany = Rooms.ReferencedBy(room).Except(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Empty(tooMany);
        Assert.NotEmpty(Rooms.Projects(room));
    }

    [Theory]
    [InlineData(@"Azure\.Data\.Tables", "core", "Store")]
    [InlineData(@"Microsoft\.Graph", "core", "People")]
    [InlineData(@"DocumentFormat\.OpenXml", "core", "Documents")]
    [InlineData(@"Microsoft\.Bot", "bot", "")]
    [InlineData(@"Microsoft\.Azure\.Functions", "functions", "")]
    public void Vendor_IsUsedInOneRoomOnly(string vendor, string room, string folder)
    {
        var use = new Regex($@"^\s*(global\s+)?using\s+(static\s+|\w+\s*=\s*)?{vendor}\b", RegexOptions.Multiline);
        string home = Repository.PathOf(room, folder);
        string[] elsewhere =
        [
            .. new[] { "core", "bot", "functions", "local" }
                .SelectMany(Rooms.Sources)
                .Where(path => !path.StartsWith(home, StringComparison.Ordinal) && use.IsMatch(File.ReadAllText(path)))
                .Select(path => Path.GetRelativePath(Repository.Root, path))
                .Except(Exceptions),
        ];

        Assert.Empty(elsewhere);
        Assert.Contains(Rooms.Sources(room), path => path.StartsWith(home, StringComparison.Ordinal) && use.IsMatch(File.ReadAllText(path)));
    }

    // The registration of the store's client, the function that hands requests to the bot's adapter, and the host
    // on one machine that reads the worker's attributes.
    private static readonly string[] Exceptions =
    [
        "core/CoreServices.cs",
        "functions/Service/HttpBotMessages.cs",
        .. Rooms.Sources("local").Select(path => Path.GetRelativePath(Repository.Root, path)).Where(path => path.StartsWith("local/Hosting/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void StandIns_UseOnlyAzureCoreNewtonsoftAndTheFramework()
    {
        Assert.Empty(Rooms.PackagesOf("standins").Except(["Azure.Core", "Newtonsoft.Json"]));
    }

    [Fact]
    public void StandInSwitch_IsKnownToOneFileOnly()
    {
        string[] knowing =
        [
            .. Directory.EnumerateFiles(Repository.Root, "*.*", SearchOption.AllDirectories)
                .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) || path.EndsWith(".props", StringComparison.Ordinal) || path.EndsWith(".targets", StringComparison.Ordinal))
                .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
                .Where(path => File.ReadAllText(path).Contains("UseSdkStandIns", StringComparison.Ordinal))
                .Select(path => Path.GetRelativePath(Repository.Root, path)),
        ];

        Assert.Equal(["standins/StandIns.targets"], knowing);
    }

    [Fact]
    public void Sources_HoldNoCompilerConditions()
    {
        IEnumerable<string> conditional = new[] { "core", "bot", "functions", "local" }.SelectMany(Rooms.Sources).Where(path => Condition().IsMatch(File.ReadAllText(path)));

        Assert.Empty(conditional);
    }

    [Fact]
    public void VersionsOfPackages_StandInOneFileOnly()
    {
        IEnumerable<string> own = Rooms.All.SelectMany(Rooms.Projects).Where(path => Regex.IsMatch(File.ReadAllText(path), @"<PackageReference[^>]+Version="));

        Assert.Empty(own);
    }

    [GeneratedRegex(@"^\s*#if\b", RegexOptions.Multiline)]
    private static partial Regex Condition();
}
