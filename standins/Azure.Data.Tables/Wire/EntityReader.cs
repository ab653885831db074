using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads a row from JSON with minimal metadata into a dictionary or an entity class.</summary>
internal static class EntityReader
{
    private static readonly Dictionary<Type, Func<string, object>> Parsers = new()
    {
        [typeof(string)] = text => text,
        [typeof(long)] = text => long.Parse(text, CultureInfo.InvariantCulture),
        [typeof(ulong)] = text => ulong.Parse(text, CultureInfo.InvariantCulture),
        [typeof(double)] = text => double.Parse(text, CultureInfo.InvariantCulture),
        [typeof(Guid)] = text => Guid.Parse(text),
        [typeof(DateTimeOffset)] = text => EdmText.TimeIn(text),
        [typeof(DateTime)] = text => EdmText.TimeIn(text).UtcDateTime,
        [typeof(byte[])] = Convert.FromBase64String,
        [typeof(BinaryData)] = text => BinaryData.FromBytes(Convert.FromBase64String(text)),
        [typeof(ETag)] = text => new ETag(text),
    };

    public static T Read<T>(JsonElement row)
        where T : class, ITableEntity
    {
        T entity = Activator.CreateInstance<T>();
        if (entity is TableEntity dictionary)
        {
            Fill(dictionary, row);
        }
        else
        {
            Fill(entity, row);
        }

        return entity;
    }

    private static void Fill(TableEntity entity, JsonElement row)
    {
        foreach (JsonProperty property in row.EnumerateObject())
        {
            if (property.Name != PropertyNames.Metadata && !property.Name.EndsWith(PropertyNames.TypeSuffix, StringComparison.Ordinal))
            {
                entity[property.Name] = Typed(property, row);
            }
        }
    }

    private static void Fill(ITableEntity entity, JsonElement row)
    {
        foreach (EntityMember member in EntityShape.Of(entity.GetType()).Received)
        {
            if (member.Set is not null && row.TryGetProperty(member.Name, out JsonElement value) && value.ValueKind != JsonValueKind.Null)
            {
                member.Set(entity, Converted(value, Nullable.GetUnderlyingType(member.Type) ?? member.Type));
            }
        }
    }

    private static object? Typed(JsonProperty property, JsonElement row)
    {
        string? annotation = row.TryGetProperty(property.Name + PropertyNames.TypeSuffix, out JsonElement type) ? type.GetString() : null;
        return (annotation ?? (property.Name == PropertyNames.Timestamp ? "Edm.DateTime" : null)) switch
        {
            null => Untyped(property.Value),
            "Edm.Int64" => Converted(property.Value, typeof(long)),
            "Edm.Double" => Converted(property.Value, typeof(double)),
            "Edm.DateTime" => Converted(property.Value, typeof(DateTimeOffset)),
            "Edm.Guid" => Converted(property.Value, typeof(Guid)),
            "Edm.Binary" => Converted(property.Value, typeof(byte[])),
            string other => throw new NotSupportedException($"stand-in: properties of type {other}"),
        };
    }

    private static object? Untyped(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number when value.TryGetInt32(out int small) => small,
        JsonValueKind.Number when value.TryGetInt64(out long large) => large,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new NotSupportedException("stand-in: nested values"),
    };

    private static object? Converted(JsonElement value, Type type) => value.ValueKind switch
    {
        JsonValueKind.String => FromText(value.GetString()!, type),
        _ when type == typeof(string) => null,
        JsonValueKind.True or JsonValueKind.False when type == typeof(bool) => value.GetBoolean(),
        JsonValueKind.Number when type == typeof(int) && value.TryGetInt32(out int number) => number,
        JsonValueKind.Number when type == typeof(double) => value.GetDouble(),
        _ => throw new InvalidCastException($"A stored {value.ValueKind} does not fit a {type}."),
    };

    private static object FromText(string text, Type type)
    {
        if (Parsers.TryGetValue(type, out Func<string, object>? parse))
        {
            return parse(text);
        }

        return type.IsEnum ? Enum.Parse(type, text)
            : type == typeof(int) || type == typeof(bool) ? throw new InvalidCastException($"A stored text does not fit a {type}.")
            : throw new NotSupportedException($"stand-in: properties of type {type}");
    }
}
