using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// A record inside an entity: JSON, deflated, cut into binary properties <c>D0</c>, <c>D1</c>, …, with the CRC-32 of them
/// in <c>Sum</c>: deflated text may be readable after a byte of it was changed, and then says something else.
/// </summary>
internal static class Packed
{
    public static TableEntity Entity<T>(string partition, string row, T value) =>
        With(new TableEntity(partition, row), Pack(value));

    /// <exception cref="InvalidDataException">The row does not hold what was written into it.</exception>
    public static T Read<T>(TableEntity entity) => Unpacked<T>(Bytes(entity)) ?? throw new InvalidDataException($"Row {entity.RowKey} holds no {typeof(T).Name}.");

    /// <summary>As bytes of their own, for what is cut over several rows.</summary>
    public static byte[] Pack<T>(T value) => Deflate(JsonSerializer.SerializeToUtf8Bytes(value, StoreJson.Options));

    /// <param name="type">Of the value.</param>
    public static byte[] Pack(object value, Type type) => Deflate(JsonSerializer.SerializeToUtf8Bytes(value, type, StoreJson.Options));

    public static T? Unpacked<T>(byte[] packed) => JsonSerializer.Deserialize<T>(Inflate(packed), StoreJson.Options);

    /// <exception cref="InvalidOperationException">More than an entity takes; callers bound their input long before.</exception>
    public static TableEntity With(TableEntity entity, ReadOnlySpan<byte> content)
    {
        if (content.Length > StoreLimits.BytesPerEntity)
        {
            throw new InvalidOperationException($"Row {entity.RowKey} would hold {content.Length} bytes; {StoreLimits.BytesPerEntity} fit.");
        }

        for (int at = 0, number = 0; at < content.Length; at += StoreLimits.BytesPerProperty, number++)
        {
            entity[$"D{number}"] = content[at..Math.Min(content.Length, at + StoreLimits.BytesPerProperty)].ToArray();
        }

        entity["Sum"] = (long)Crc32.Of(content);
        return entity;
    }

    /// <exception cref="InvalidDataException">The row does not hold what was written into it.</exception>
    public static byte[] Bytes(TableEntity entity)
    {
        var content = new MemoryStream();
        for (int number = 0; entity.GetBinary($"D{number}") is { } part; number++)
        {
            content.Write(part);
        }

        byte[] bytes = content.ToArray();
        // Rows of an earlier version have no sum.
        return entity.GetInt64("Sum") is not { } sum || sum == Crc32.Of(bytes)
            ? bytes
            : throw new InvalidDataException($"Row {entity.RowKey} does not hold what was written into it.");
    }

    private static byte[] Deflate(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static DeflateStream Inflate(byte[] packed) => new(new MemoryStream(packed), CompressionMode.Decompress);
}
