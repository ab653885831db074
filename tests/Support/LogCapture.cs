using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.Support;

/// <summary>Every line that is logged, whole: what it says, what it was filled in with, and the exception.</summary>
public sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Every level; what is left out is left out by the product.</summary>
    public void Configure(ILoggingBuilder logging) => logging.ClearProviders().AddProvider(this).SetMinimumLevel(LogLevel.Trace);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            // The platform's scopes go nowhere unless somebody asks for them.
            if (category.StartsWith("OfficeIntegration", StringComparison.Ordinal))
            {
                lines.Enqueue($"{category} scope {state}");
            }

            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string filled = state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(one => $"{one.Key}={one.Value}")) : "";
            lines.Enqueue($"{category} {eventId.Id} {formatter(state, exception)} {filled} {exception}");
        }
    }
}
