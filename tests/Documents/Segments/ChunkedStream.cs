namespace OfficeIntegration.Tests.Documents.Segments;

/// <summary>Chunks one behind the other as a file that can be read; one that comes a thousand times takes its memory once.</summary>
internal sealed class ChunkedStream : Stream
{
    private readonly ReadOnlyMemory<byte>[] _chunks;
    private readonly long[] _starts;

    public ChunkedStream(IEnumerable<ReadOnlyMemory<byte>> chunks)
    {
        _chunks = [.. chunks.Where(chunk => chunk.Length > 0)];
        _starts = new long[_chunks.Length];
        for (int index = 0; index < _chunks.Length; index++)
        {
            _starts[index] = Length;
            Length += _chunks[index].Length;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        int at = Array.BinarySearch(_starts, Position);
        at = at < 0 ? ~at - 1 : at;
        ReadOnlySpan<byte> rest = _chunks[at].Span[(int)(Position - _starts[at])..];
        int count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => Position, _ => Length };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
