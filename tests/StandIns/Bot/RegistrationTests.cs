using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>The registrations applications use.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Authentication_ByType_IsBuiltFromConfiguration()
    {
        using var services = Services().BuildServiceProvider();

        Assert.IsType<ConfigurationBotFrameworkAuthentication>(services.GetRequiredService<BotFrameworkAuthentication>());
    }

    [Fact]
    public void Adapter_ByItsOwnSubclass_IsBuilt()
    {
        using var services = Services().AddSingleton<IBotFrameworkHttpAdapter, AdapterWithLog>().BuildServiceProvider();

        Assert.IsType<AdapterWithLog>(services.GetRequiredService<IBotFrameworkHttpAdapter>());
    }

    /// <summary>The adapter has two constructors of which neither contains the other: containers cannot choose, so name a factory or a subclass.</summary>
    [Fact]
    public void Adapter_ByType_IsAmbiguous()
    {
        using var services = Services().AddSingleton<CloudAdapter>().BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(services.GetRequiredService<CloudAdapter>);
    }

    private static IServiceCollection Services() => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();

    private sealed class AdapterWithLog(BotFrameworkAuthentication auth, ILogger<IBotFrameworkHttpAdapter> logger) : CloudAdapter(auth, logger);
}
