using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Functions.Telemetry;

/// <summary>
/// The platform's own libraries are heard from a warning on: below that they tell addresses they call and conversations
/// they write to, and those are people's. The product's own lines, which are ids and counts, are not touched.
/// </summary>
internal static class PlatformLogs
{
    private static readonly string[] Libraries = ["Azure", "Microsoft", "System"];

    public static IServiceCollection AddPlatformLogs(this IServiceCollection services) => services.AddLogging(logging =>
    {
        foreach (string library in Libraries)
        {
            logging.AddFilter(library, LogLevel.Warning);
        }
    });
}
