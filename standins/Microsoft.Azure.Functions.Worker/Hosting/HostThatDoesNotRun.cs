using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>A host whose services can be looked at, and which says where the functions do run.</summary>
internal sealed class HostThatDoesNotRun(IHost host) : IHost
{
    public IServiceProvider Services => host.Services;

    public Task StartAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("stand-in: there is no Functions host to connect to. Use `dotnet run --project local`, or build with -p:UseSdkStandIns=false.");

    public Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public void Dispose() => host.Dispose();
}
