using System.Diagnostics;
using System.Globalization;

namespace OfficeIntegration.Local.Once;

/// <summary>Says what is being done, and how long it took.</summary>
public sealed class Steps(TextWriter output)
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private readonly List<StepTime> _done = [];

    /// <summary>In the order they ended.</summary>
    public IReadOnlyList<StepTime> Done => _done;

    public TimeSpan Elapsed => _all.Elapsed;

    public async Task DoAsync(string what, Func<Task> step)
    {
        _ = await DoAsync(what, async () =>
        {
            await step();
            return true;
        });
    }

    /// <exception cref="StepFailedException">The step failed; the message says which and why.</exception>
    public async Task<T> DoAsync<T>(string what, Func<Task<T>> step)
    {
        var time = Stopwatch.StartNew();
        try
        {
            T result = await step();
            _done.Add(new(what, Math.Round(time.Elapsed.TotalSeconds, 3)));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  ✓ {what} ({time.Elapsed.TotalSeconds:0.0} s)"));
            return result;
        }
        catch (Exception error) when (error is not (LocalRunException or OperationCanceledException))
        {
            await output.WriteLineAsync($"  ✗ {what}");
            throw new StepFailedException(what, error);
        }
    }

    public void Say(string text) => output.WriteLine($"    {text}");
}

public sealed record StepTime(string Step, double Seconds);

/// <summary>A step did not do what it should.</summary>
public sealed class StepFailedException(string step, Exception inner) : Exception($"{step}: {inner.Message}", inner)
{
    public string Step { get; } = step;
}
