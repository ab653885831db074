namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Reads a stream that may be endless.</summary>
internal static class BoundedBytes
{
    /// <exception cref="DocumentRejectedException">The stream holds more than <see cref="DocumentLimits.MaxUploadBytes"/>.</exception>
    public static byte[] Read(Stream stream)
    {
        using var result = new MemoryStream();
        byte[] buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (result.Length + read > DocumentLimits.MaxUploadBytes)
            {
                throw new DocumentRejectedException(DocumentRejection.TooLarge, $"More than {DocumentLimits.MaxUploadBytes} bytes.");
            }

            result.Write(buffer, 0, read);
        }

        return result.ToArray();
    }
}
