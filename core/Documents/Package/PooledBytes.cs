using System.Buffers;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Bytes in memory that goes back to a pool: files and parts of some hundred kilobytes, one after the other, would make the
/// collector go through everything each time.
/// </summary>
/// <param name="length">How many; what they are at first is not said.</param>
internal sealed class PooledBytes(int length) : IDisposable
{
    private int _length = length;
    private byte[] _array = ArrayPool<byte>.Shared.Rent(length);

    /// <summary>Not to be used after disposing.</summary>
    public ArraySegment<byte> Bytes => new(_array, 0, _length);

    /// <summary>There were fewer.</summary>
    public void Cut(int length) => _length = length;

    public void Dispose()
    {
        if (_array.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_array);
            _array = [];
        }
    }
}
