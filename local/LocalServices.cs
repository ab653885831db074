using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Local;

/// <summary>The product's own registration, and the two things that one machine has otherwise: who calls, and the directory.</summary>
internal static class LocalServices
{
    public static IReadOnlyList<Type> FunctionTypes { get; } = Assembly.Load("OfficeIntegration.Functions").GetExportedTypes();

    public static IEnumerable<KeyValuePair<string, string?>> Settings(LocalOptions options)
    {
        yield return new("Storage:ConnectionString", options.StorageConnectionString);
        if (options.TemplatesFolder is { } folder)
        {
            yield return new("Templates:Folder", folder);
        }

        foreach (KeyValuePair<string, string?> setting in options.Settings)
        {
            yield return setting;
        }
    }

    public static IServiceCollection AddLocal(this IServiceCollection services, IConfiguration configuration, LocalOptions options) =>
        services
            .AddSingleton<IPeople>(provider => new LocalPeople(provider.GetRequiredService<TemplateCatalogue>(), options.TemplateId))
            .AddCore(configuration);
}
