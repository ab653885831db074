using System.Text.Json;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Finds what a serializer lets through and no use-case expects: half a surrogate pair, and <c>null</c> in a list.</summary>
internal static class JsonScan
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="RequestRefusedException"><see cref="RequestRefusal.JsonUnreadable"/></exception>
    public static void Check(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ApiLimits.MaxJsonDepth });
        var inArray = new Stack<bool>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    inArray.Push(reader.TokenType == JsonTokenType.StartArray);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    inArray.Pop();
                    break;
                case JsonTokenType.Null when inArray.TryPeek(out bool list) && list:
                case JsonTokenType.String or JsonTokenType.PropertyName when !IsWholeText(ref reader):
                    throw new RequestRefusedException(RequestRefusal.JsonUnreadable, ("place", PlaceOf(utf8, (int)reader.TokenStartIndex)));
            }
        }
    }

    private static bool IsWholeText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return true;
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // How the reader says that an escaped surrogate stands alone.
            return false;
        }
    }

    /// <returns><c>line:byte</c>, both from 1.</returns>
    private static string PlaceOf(ReadOnlySpan<byte> utf8, int at)
    {
        ReadOnlySpan<byte> before = utf8[..at];
        return $"{before.Count((byte)'\n') + 1}:{at - before.LastIndexOf((byte)'\n')}";
    }
}
