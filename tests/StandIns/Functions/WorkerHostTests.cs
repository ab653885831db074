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

    private static IHost Build()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(TimeProvider.System);
        return builder.Build();
    }
}
