using System.Text;

namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>Messages as fields, by number (Protocol Buffers, encoding): as much of it as the Functions host and its worker tell each other while one starts.</summary>
internal static class Fields
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Lengthy = 2;
    private const int Fixed32 = 5;

    public static byte[] Text(int field, string value) => Message(field, Encoding.UTF8.GetBytes(value));

    /// <param name="parts">Bytes, or further fields.</param>
    public static byte[] Message(int field, params ReadOnlySpan<byte[]> parts)
    {
        var message = new MemoryStream();
        WriteNumber(message, ((ulong)field << 3) | Lengthy);
        WriteNumber(message, (ulong)Length(parts));
        foreach (byte[] part in parts)
        {
            message.Write(part);
        }

        return message.ToArray();
    }

    /// <summary>What has a length: texts, bytes and messages; numbers are passed over.</summary>
    /// <exception cref="InvalidDataException">These are no fields.</exception>
    public static IEnumerable<(int Field, byte[] Value)> In(byte[] message)
    {
        for (int at = 0; at < message.Length;)
        {
            ulong tag = ReadNumber(message, ref at);
            switch ((int)(tag & 7))
            {
                case Varint:
                    ReadNumber(message, ref at);
                    break;
                case Fixed64:
                    at += 8;
                    break;
                case Fixed32:
                    at += 4;
                    break;
                case Lengthy:
                    int length = (int)ReadNumber(message, ref at);
                    yield return ((int)(tag >> 3), message[at..(at + length)]);
                    at += length;
                    break;
                default:
                    throw new InvalidDataException("The message has a field of no kind that is known here.");
            }
        }
    }

    /// <returns>Empty when the field is not there.</returns>
    public static string TextIn(byte[] message, int field) => Encoding.UTF8.GetString(In(message).FirstOrDefault(one => one.Field == field).Value ?? []);

    private static int Length(ReadOnlySpan<byte[]> parts)
    {
        int length = 0;
        foreach (byte[] part in parts)
        {
            length += part.Length;
        }

        return length;
    }

    private static void WriteNumber(MemoryStream message, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            message.WriteByte((byte)(value | 0x80));
        }

        message.WriteByte((byte)value);
    }

    private static ulong ReadNumber(byte[] message, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = message[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
