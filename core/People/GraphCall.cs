using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace OfficeIntegration.Core.People;

/// <summary>Turns whatever the client throws into the one exception that leaves this room.</summary>
internal static class GraphCall
{
    /// <exception cref="GraphFailedException">Graph refused, or there was no answer.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (Read(failure) is { } read)
        {
            throw read;
        }
    }

    // After its last retry the client gives all of its failures as one exception.
    private static GraphFailedException? Read(Exception failure) => failure switch
    {
        ODataError error => new(error.ResponseStatusCode, error.Error?.Code ?? "", error),
        ApiException error => new(error.ResponseStatusCode, "", error),
        AggregateException { InnerExceptions: [.., ApiException last] } => new(last.ResponseStatusCode, "", failure),
        AggregateException or HttpRequestException or IOException or AuthenticationFailedException => new(0, "", failure),
        TaskCanceledException { InnerException: TimeoutException } => new(0, "", failure),
        _ => null,
    };
}
