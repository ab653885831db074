using OfficeIntegration.Local;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Tests.Local.Tools;

public sealed class NodeRuntimeTests
{
    [Theory]
    [InlineData("v20.0.0")]
    [InlineData("v22.11.0")]
    [InlineData("v24.0.0-nightly2026")]
    public void Accept_TwentyOrNewer_IsTaken(string answer) => Assert.True(NodeRuntime.Accept(answer).Major >= NodeRuntime.NeededMajor);

    [Theory]
    [InlineData("v18.20.4")]
    [InlineData("")]
    [InlineData("command not found")]
    public void Accept_OlderOrNone_SaysWhatToInstall(string answer)
    {
        LocalRunException refused = Assert.Throws<LocalRunException>(() => NodeRuntime.Accept(answer));

        Assert.Contains("20 or newer", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nodejs.org", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_NoSuchProgram_SaysWhatToInstall()
    {
        LocalRunException refused = await Assert.ThrowsAsync<LocalRunException>(() => NodeRuntime.FindAsync(CancellationToken.None, "no-such-node"));

        Assert.Contains("nodejs.org", refused.Message, StringComparison.Ordinal);
    }
}
