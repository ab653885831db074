using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Writes a row as JSON with the type annotations of "Payload format for Table service operations".
/// The default encoder stays: it sends every character beyond ASCII as an escape, so that no
/// server can tear one apart between two reads.
/// </summary>
internal static class EntityWriter
{
    public static RequestContent Write(ITableEntity entity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            WriteProperties(writer, entity);
            writer.WriteEndObject();
        }

        return RequestContent.Create(buffer.ToArray());
    }

    private static void WriteProperties(Utf8JsonWriter writer, ITableEntity entity)
    {
        if (entity is TableEntity dictionary)
        {
            foreach ((string name, object? value) in dictionary.Where(property => property.Key is not (PropertyNames.ETag or PropertyNames.Timestamp)))
            {
                WriteProperty(writer, name, Loose(value));
            }

            return;
        }

        foreach (EntityMember member in EntityShape.Of(entity.GetType()).Sent)
        {
            WriteProperty(writer, member.Name, member.ValueIn(entity));
        }
    }

    // An entity class says by its properties which enum a name belongs to; a dictionary cannot.
    private static object? Loose(object? value) => value is Enum
        ? throw new NotSupportedException("An enum can be a property of an entity class, not a value in a TableEntity.")
        : value;

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        (object? written, string? type) = Annotated(value);
        writer.WritePropertyName(name);
        WriteValue(writer, written);
        if (type is not null)
        {
            writer.WriteString(name + PropertyNames.TypeSuffix, type);
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        if (value is BinaryData bytes)
        {
            writer.WriteBase64StringValue(bytes);
        }
        else
        {
            JsonSerializer.Serialize(writer, value);
        }
    }

    private static (object? Value, string? Type) Annotated(object? value) => value switch
    {
        null or string or int or bool => (value, null),
        long number => (number.ToString(CultureInfo.InvariantCulture), "Edm.Int64"),
        ulong number => (checked((long)number).ToString(CultureInfo.InvariantCulture), "Edm.Int64"),
        double.NaN => ("NaN", "Edm.Double"),
        double.PositiveInfinity or double.NegativeInfinity => throw new ArgumentException("An infinite number cannot be stored."),
        double => (value, "Edm.Double"),
        DateTimeOffset time => (EdmText.Of(time), "Edm.DateTime"),
        DateTime time => (EdmText.Of(time), "Edm.DateTime"),
        Guid id => (id.ToString(), "Edm.Guid"),
        byte[] bytes => (BinaryData.FromBytes(bytes), "Edm.Binary"),
        BinaryData => (value, "Edm.Binary"),
        _ => throw new NotSupportedException($"stand-in: properties of type {value.GetType()}"),
    };
}
