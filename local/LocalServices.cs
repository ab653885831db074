using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Local;

/// <summary>The product's own registration, and the two things that one machine has otherwise: who calls, and the directory.</summary>
internal static class LocalServices
{
    public static IReadOnlyList<Type> FunctionTypes { get; } = typeof(FunctionsServices).Assembly.GetExportedTypes();

    public static IEnumerable<KeyValuePair<string, string?>> Settings(LocalOptions options)
    {
        yield return new("Storage:ConnectionString", options.StorageConnectionString);
        if (options.TemplatesFolder is { } folder)
        {
            yield return new("Templates:Folder", folder);
        }

        if (options.AppFolder is { } app)
        {
            yield return new("App:Folder", app);
        }

        foreach (KeyValuePair<string, string?> setting in options.Settings)
        {
            yield return setting;
        }
    }

    public static IServiceCollection AddLocal(this IServiceCollection services, IConfiguration configuration, LocalOptions options) =>
        services
            .AddSingleton(provider => new LocalPeople(provider.GetRequiredService<TemplateCatalogue>(), options.TemplateId))
            .AddSingleton<IPeople>(provider => provider.GetRequiredService<LocalPeople>())
            .AddSingleton<ICallers, LocalCallers>()
            .AddFunctions(configuration);
}
