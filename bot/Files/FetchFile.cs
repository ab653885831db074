using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Bot.Files;

/// <summary>Downloads a file, and stops as soon as it is larger than a document may be.</summary>
public sealed class FetchFile(IHttpClientFactory clients, ILogger<FetchFile> log)
{
    /// <returns>Null when the place did not hand it out.</returns>
    /// <exception cref="DocumentRejectedException"><see cref="DocumentRejection.TooLarge"/></exception>
    public async Task<byte[]?> RunAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using HttpResponseMessage answer = await clients.CreateClient(FileAddress.Client).GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                log.FileNotFetched($"HTTP {(int)answer.StatusCode}");
                return null;
            }

            return await ReadAsync(answer.Content, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            log.FileNotFetched(failure.GetType().Name);
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        Check(content.Headers.ContentLength ?? 0);
        using var file = new MemoryStream();
        await using Stream body = await content.ReadAsStreamAsync(cancellation);
        byte[] buffer = new byte[81_920];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            Check(file.Length + read);
            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }

    private static void Check(long bytes)
    {
        if (bytes > DocumentLimits.MaxUploadBytes)
        {
            throw new DocumentRejectedException(DocumentRejection.TooLarge, $"More than {DocumentLimits.MaxUploadBytes} bytes.");
        }
    }
}
