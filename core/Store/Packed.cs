using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;

namespace OfficeIntegration.Core.Store;

/// <summary>A record inside an entity: JSON, deflated, cut into binary properties <c>D0</c>, <c>D1</c>, …</summary>
internal static class Packed
{
    public static TableEntity Entity<T>(string partition, string row, T value) =>
        With(new TableEntity(partition, row), Deflate(JsonSerializer.SerializeToUtf8Bytes(value, StoreJson.Options)));

    public static T Read<T>(TableEntity entity) =>
        JsonSerializer.Deserialize<T>(Inflate(Bytes(entity)), StoreJson.Options)
            ?? throw new InvalidDataException($"Row {entity.RowKey} holds no {typeof(T).Name}.");

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

        return entity;
    }

    public static byte[] Bytes(TableEntity entity)
    {
        var content = new MemoryStream();
        for (int number = 0; entity.GetBinary($"D{number}") is { } part; number++)
        {
            content.Write(part);
        }

        return content.ToArray();
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
