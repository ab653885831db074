using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OfficeIntegration.Core.People;

/// <summary>Puts a large file to an upload session, piece after piece; after a break it goes on with what the service does not have yet.</summary>
internal static class UploadInPieces
{
    // Graph takes multiples of 320 KiB only, but for the last piece.
    private const int PieceBytes = 10 * 320 * 1024;
    private const int MostBreaks = 5;

    /// <returns>What the upload became; null where the service does not say.</returns>
    public static async Task<T?> RunAsync<T>(UploadSession session, Stream content, CancellationToken cancellation)
        where T : class, IParsable, new()
    {
        var task = new LargeFileUploadTask<T>(session, content, PieceBytes);
        for (int breaks = 0; ; breaks++)
        {
            try
            {
                UploadResult<T> result = breaks == 0 ? await task.UploadAsync(null, 1, cancellation) : await task.ResumeAsync(null, 1, cancellation);
                return result.UploadSucceeded ? result.ItemResponse : throw new GraphFailedException(0, "the upload did not end");
            }
            catch (Exception broken) when (breaks < MostBreaks && !cancellation.IsCancellationRequested && IsPassing(broken))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 << breaks), cancellation);
            }
        }
    }

    // A piece that arrived although its answer did not is refused when it comes again; the session then says what is missing.
    private static bool IsPassing(Exception broken) => broken switch
    {
        HttpRequestException or IOException or TaskCanceledException or AggregateException => true,
        ApiException { ResponseStatusCode: 416 or >= 500 } => true,
        _ => false,
    };
}
