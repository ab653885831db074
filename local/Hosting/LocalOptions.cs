using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Local.Hosting;

/// <summary>How the product is run on one machine.</summary>
public sealed record LocalOptions
{
    public const int DefaultPort = 7071;

    /// <summary>A loopback address; any other is refused.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Of a Table service, usually Azurite's.</summary>
    public required string StorageConnectionString { get; init; }

    /// <summary>By default the folder <c>templates</c> beside the program.</summary>
    public string? TemplatesFolder { get; init; }

    /// <summary>Of the web app's build; by default the folder <c>web</c> beside the program.</summary>
    public string? AppFolder { get; init; }

    /// <summary>Whose sample people are the directory; null for the people of every template.</summary>
    public string? TemplateId { get; init; }

    /// <summary>Whether timers run by the clock; one can be run by hand in either case.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>Further settings, as an app setting would give them.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Last word on what is registered; for tests that put something else in place.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Where log entries go; by default warnings and worse to the console's error stream.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }

    /// <summary>The functions' <c>host.json</c>; by default the one beside the program.</summary>
    public string HostFile { get; init; } = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <summary>Where the functions are; by default every public class of the product's functions.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; init; }
}
