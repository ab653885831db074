using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NCrontab;

namespace OfficeIntegration.Local.Hosting;

/// <summary>Runs timer functions by the clock or by hand; never two runs of the same one at once.</summary>
internal sealed class Timers(IReadOnlyList<TimerFunction> functions, IServiceProvider services, ILogger log) : IAsyncDisposable
{
    private readonly Dictionary<string, OneTimer> _timers = functions.ToDictionary(
        function => function.Name,
        function => new OneTimer(
            function,
            TimerSchedule.Parse(function.Name, function.Trigger.Schedule, services.GetRequiredService<IConfiguration>()),
            services,
            log),
        StringComparer.OrdinalIgnoreCase);

    private readonly CancellationTokenSource _stop = new();
    private Task[] _running = [];

    public IReadOnlyCollection<string> Names => _timers.Keys;

    public void Start() => _running = [.. _timers.Values.Select(timer => Task.Run(() => timer.RunByTheClockAsync(_stop.Token)))];

    /// <returns>False when there is no such timer.</returns>
    public async Task<bool> RunNowAsync(string name, CancellationToken cancellation)
    {
        if (!_timers.TryGetValue(name, out OneTimer? timer))
        {
            return false;
        }

        await timer.RunOnceAsync(cancellation);
        return true;
    }

    /// <summary>Lets the runs under way see the end and waits for them.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running);
        _stop.Dispose();
        foreach (OneTimer timer in _timers.Values)
        {
            timer.Dispose();
        }
    }

    private sealed class OneTimer(TimerFunction function, CrontabSchedule schedule, IServiceProvider services, ILogger log) : IDisposable
    {
        private readonly FunctionCall _call = new(function.Method);
        private readonly SemaphoreSlim _oneAtATime = new(1, 1);
        private readonly TimeProvider _clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        private DateTime _last;

        public async Task RunByTheClockAsync(CancellationToken stop)
        {
            try
            {
                if (function.Trigger.RunOnStartup)
                {
                    await RunAndGoOnAsync(stop);
                }

                while (true)
                {
                    await UntilAsync(Next(), stop);
                    await RunAndGoOnAsync(stop);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The product is being stopped.
            }
        }

        public async Task RunOnceAsync(CancellationToken cancellation)
        {
            await _oneAtATime.WaitAsync(cancellation);
            try
            {
                await using AsyncServiceScope scope = services.CreateAsyncScope();
                await _call.RunAsync(scope.ServiceProvider, Arguments(cancellation));
                _last = _clock.GetUtcNow().UtcDateTime;
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        public void Dispose() => _oneAtATime.Dispose();

        private DateTime Next() => schedule.GetNextOccurrence(_clock.GetUtcNow().UtcDateTime);

        // A delay may end a little early; running then would run again a moment later.
        private async Task UntilAsync(DateTime due, CancellationToken stop)
        {
            for (TimeSpan left = due - _clock.GetUtcNow().UtcDateTime; left > TimeSpan.Zero; left = due - _clock.GetUtcNow().UtcDateTime)
            {
                await Task.Delay(left < MaxDelay ? left : MaxDelay, _clock, stop);
            }
        }

        private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

        private async Task RunAndGoOnAsync(CancellationToken stop)
        {
            try
            {
                await RunOnceAsync(stop);
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                log.TimerFailed(function.Name, error);
            }
        }

        private object?[] Arguments(CancellationToken cancellation) =>
            [.. function.Method.GetParameters().Select(parameter => (object?)(parameter.ParameterType switch
            {
                var type when type == typeof(TimerInfo) => new TimerInfo { ScheduleStatus = new ScheduleStatus { Last = _last, Next = Next(), LastUpdated = _last } },
                var type when type == typeof(CancellationToken) => cancellation,
                var type => throw new LocalRunException($"Function {function.Name}: nothing gives parameter '{parameter.Name}' ({type.Name}) a value. Take TimerInfo and CancellationToken."),
            }))];
    }
}
