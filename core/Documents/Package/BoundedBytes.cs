namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Reads a stream that may be endless.</summary>
internal static class BoundedBytes
{
    private const int FirstBuffer = 81_920;

    /// <exception cref="DocumentRejectedException">The stream holds more than <see cref="DocumentLimits.MaxUploadBytes"/>.</exception>
    public static byte[] Read(Stream stream) => stream.CanSeek ? ReadKnown(stream) : ReadUnknown(stream);

    /// <summary>The same, in memory that is given back.</summary>
    /// <exception cref="DocumentRejectedException">The stream holds more than <see cref="DocumentLimits.MaxUploadBytes"/>.</exception>
    public static PooledBytes Pooled(Stream stream)
    {
        if (!stream.CanSeek)
        {
            byte[] read = ReadUnknown(stream);
            var copy = new PooledBytes(read.Length);
            read.CopyTo(copy.Bytes.AsSpan());
            return copy;
        }

        var pooled = new PooledBytes(LengthOf(stream));
        int length = stream.ReadAtLeast(pooled.Bytes, pooled.Bytes.Count, throwOnEndOfStream: false);
        pooled.Cut(length);
        return pooled;
    }

    /// <summary>A stream that knows its length is refused before a byte of it is read, or read into an array of that length.</summary>
    private static byte[] ReadKnown(Stream stream)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(LengthOf(stream));
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static int LengthOf(Stream stream)
    {
        long left = stream.Length - stream.Position;
        return left <= DocumentLimits.MaxUploadBytes ? (int)Math.Max(0, left) : throw TooLarge();
    }

    private static byte[] ReadUnknown(Stream stream)
    {
        byte[] buffer = new byte[FirstBuffer];
        int length = 0;
        for (int read; (read = stream.Read(buffer, length, buffer.Length - length)) > 0;)
        {
            length = length + read <= DocumentLimits.MaxUploadBytes ? length + read : throw TooLarge();
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, DocumentLimits.MaxUploadBytes + 1));
            }
        }

        return buffer[..length];
    }

    private static DocumentRejectedException TooLarge() => new(DocumentRejection.TooLarge, $"More than {DocumentLimits.MaxUploadBytes} bytes.");
}
