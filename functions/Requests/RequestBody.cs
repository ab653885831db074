using System.Text;
using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Reads a body up to a bound, whatever its headers promise.</summary>
internal static class RequestBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RequestRefusedException"><see cref="RequestRefusal.BodyTooLarge"/></exception>
    public static async Task<byte[]> ReadBytesAsync(this HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes);
        }

        using var content = new MemoryStream();
        byte[] buffer = new byte[81_920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (content.Length + read > maxBytes)
            {
                throw TooLarge(maxBytes);
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    /// <summary>A Word document, as a container or as one XML file.</summary>
    /// <exception cref="RequestRefusedException">It is too large, or of another kind.</exception>
    public static Task<byte[]> ReadDocumentAsync(this HttpRequest request, CancellationToken cancellation)
    {
        MediaTypes.Require(request, MediaTypes.Docx, MediaTypes.FlatDocument, MediaTypes.Bytes);
        return request.ReadBytesAsync(ApiLimits.MaxDocumentBytes, cancellation);
    }

    /// <returns>The text without a byte order mark.</returns>
    /// <exception cref="RequestRefusedException"><see cref="RequestRefusal.NotUtf8"/></exception>
    public static string Text(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return Strict.GetString(WithoutMark(utf8));
        }
        catch (DecoderFallbackException broken)
        {
            throw new RequestRefusedException(RequestRefusal.NotUtf8, ("place", broken.Index + 1));
        }
    }

    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static RequestRefusedException TooLarge(int maxBytes) => new(RequestRefusal.BodyTooLarge, ("max", maxBytes / 1_048_576));
}
