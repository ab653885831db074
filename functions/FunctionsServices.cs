using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Service;
using OfficeIntegration.Functions.Telemetry;

namespace OfficeIntegration.Functions;

/// <summary>The whole product: core, bot, and what the functions themselves need.</summary>
public static class FunctionsServices
{
    /// <param name="configuration">
    /// <c>Entra:TenantId</c>, <c>Entra:Audience</c> and <c>Entra:Scope</c>, see <see cref="EntraCallers"/>;
    /// where telemetry goes, see <see cref="TelemetryServices"/>; <c>App:Folder</c>, by default the folder <c>web</c> beside the program; and what core and bot ask for.
    /// An <see cref="ICallers"/> that is registered already stays.
    /// </param>
    public static IServiceCollection AddFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ICallers, EntraCallers>();
        return services
            .AddCore(configuration)
            .AddBot(configuration)
            .AddTelemetry(configuration)
            .AddPlatformLogs()
            .AddSingleton(_ => new AppFiles(configuration["App:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "web")))
            .AddSingleton<OpenApiFile>()
            .AddSingleton<Answering>();
    }

    /// <summary>Makes everything that can be wrong from the start, so that it is refused now and not with the first request.</summary>
    /// <exception cref="TemplateRejectedException">A template cannot be used.</exception>
    /// <exception cref="InvalidOperationException">A setting is missing; the message says which.</exception>
    public static void RefuseBadWiring(IServiceProvider services)
    {
        services.GetRequiredService<TemplateCatalogue>();
        services.GetRequiredService<ICallers>();
        services.GetRequiredService<OpenApiFile>();
    }
}
