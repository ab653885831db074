namespace OfficeIntegration.Tests.Functions.Requests;

/// <summary>Gives bytes for as long as somebody asks, and counts them; nobody knows its length beforehand.</summary>
/// <param name="end">Where it ends after all.</param>
public sealed class EndlessStream(long end = long.MaxValue) : Stream
{
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int given = (int)Math.Min(count, end - Given);
        buffer.AsSpan(offset, given).Fill((byte)'x');
        Given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
