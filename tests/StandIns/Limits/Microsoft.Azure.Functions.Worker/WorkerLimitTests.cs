using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace OfficeIntegration.Tests.StandIns.Limits;

/// <summary>What the stand-in refuses and the vendor's package does not; these go when the stand-in goes.</summary>
public sealed class WorkerLimitTests
{
    [Fact]
    public void Run_SaysWhereTheFunctionsRun()
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        using IHost host = builder.Build();

        var refusal = Assert.Throws<NotSupportedException>(host.Run);

        Assert.StartsWith("stand-in: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project local", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Use_Middleware_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => FunctionsApplication.CreateBuilder([]).Use(next => next));
}
