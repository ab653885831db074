using System.Runtime.InteropServices;

namespace OfficeIntegration.Local;

/// <summary>Ends a run when the person presses Ctrl+C or the system asks for it, and lets it tidy up first.</summary>
internal sealed class LocalConsole : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public LocalConsole()
    {
        _signals =
        [
            .. new[]
            {
                PosixSignal.SIGINT,
                PosixSignal.SIGTERM,
                PosixSignal.SIGHUP,
                PosixSignal.SIGQUIT,
            }.Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                // Pressing it once more while the run tidies up ends the process as usual.
                context.Cancel = !_stop.IsCancellationRequested;
                _stop.Cancel();
            })),
        ];
    }

    public CancellationToken Stopped => _stop.Token;

    public void Dispose()
    {
        foreach (IDisposable signal in _signals)
        {
            signal.Dispose();
        }

        _stop.Dispose();
    }
}
