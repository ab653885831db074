using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OfficeIntegration.Tests.StandIns.Functions;

/// <summary>A Program written for the isolated worker builds; where it cannot run, it says what to do.</summary>
public sealed class WorkerHostTests
{
    [Fact]
    public void Build_GivesTheRegisteredServices()
    {
        using var host = Build();

        Assert.Same(TimeProvider.System, host.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void Run_SaysWhereTheFunctionsRun()
    {
        using var host = Build();

        var refusal = Assert.Throws<NotSupportedException>(host.Run);

        Assert.StartsWith("stand-in: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project local", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Use_Middleware_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => FunctionsApplication.CreateBuilder([]).Use(next => next));

    private static IHost Build()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
