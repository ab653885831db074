using System.Text.Json;

namespace OfficeIntegration.Core.Templates;

/// <summary>
/// A value in a JSON file together with where it stands. Every question about the value is either answered or
/// refused with the file, the place and the reason.
/// </summary>
internal readonly record struct JsonPlace(string File, string Path, JsonElement Value)
{
    /// <param name="path">The file on disk.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="TemplateRejectedException">There is no such file, or it is not JSON.</exception>
    public static JsonPlace Open(string path, string name)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new TemplateRejectedException(name, "$", "the file is missing");
        }

        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            return new(name, "$", document.RootElement.Clone());
        }
        catch (JsonException notJson)
        {
            throw new TemplateRejectedException(name, $"line {notJson.LineNumber + 1}", "this is not JSON", notJson);
        }
    }

    public TemplateRejectedException Refused(string reason) => new(File, Path, reason);

    /// <summary>The members of an object, in the order of the file; a name that stands twice is refused.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Members()
    {
        Expect(JsonValueKind.Object, "an object");
        var members = new OrderedDictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (JsonProperty property in Value.EnumerateObject())
        {
            string name = Unescaped(() => property.Name);
            JsonPlace member = new(File, $"{Path}{Step(name)}", property.Value);
            if (!members.TryAdd(name, member))
            {
                throw member.Refused("the name stands here twice");
            }
        }

        return members;
    }

    /// <summary>The members of an object whose shape is known.</summary>
    public JsonFields Fields(string[] required, params string[] optional)
    {
        IReadOnlyDictionary<string, JsonPlace> members = Members();
        if (members.Keys.Except([.. required, .. optional, .. Path == "$" ? (string[])["$schema"] : []]).FirstOrDefault() is { } unknown)
        {
            throw members[unknown].Refused($"there is no such field; known are {string.Join(", ", [.. required, .. optional])}");
        }

        if (required.FirstOrDefault(name => !members.ContainsKey(name)) is { } missing)
        {
            throw Refused($"the field '{missing}' is missing");
        }

        return new(members);
    }

    /// <param name="atLeast">How many elements there must be.</param>
    public IReadOnlyList<JsonPlace> Elements(int atLeast = 0)
    {
        Expect(JsonValueKind.Array, "a list");
        string file = File, path = Path;
        JsonPlace[] elements = [.. Value.EnumerateArray().Select((element, index) => new JsonPlace(file, $"{path}[{index}]", element))];
        return elements.Length >= atLeast ? elements : throw Refused($"the list must have at least {atLeast} element");
    }

    /// <summary>One line of text with something in it.</summary>
    public string Line()
    {
        string text = Text();
        return text.AsSpan().IndexOfAny('\n', '\t') < 0 ? text : throw Refused("a line break or tab has no place in this text");
    }

    /// <summary>Text with something in it; line feeds and tabs are the only control characters.</summary>
    public string Text()
    {
        Expect(JsonValueKind.String, "a text");
        string text = Unescaped(Value.GetString!)!;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Refused("the text is empty");
        }

        return text.Any(character => char.IsControl(character) && character is not ('\n' or '\t'))
            ? throw Refused("the text has a control character in it")
            : text;
    }

    public int Integer(int atLeast, int atMost)
    {
        Expect(JsonValueKind.Number, "a number");
        return Value.TryGetInt32(out int number) && number >= atLeast && number <= atMost
            ? number
            : throw Refused($"the number must be a whole one from {atLeast} to {atMost}");
    }

    /// <param name="known">What may be written, and what it means.</param>
    public T OneOf<T>(IReadOnlyDictionary<string, T> known) =>
        known.TryGetValue(Line(), out T? meant) ? meant : throw Refused($"'{Line()}' is none of {string.Join(", ", known.Keys)}");

    public string Key()
    {
        string key = Line();
        return TemplateKeys.IsKey(key)
            ? key
            : throw Refused($"'{key}' is no key; letters and digits with at most one dot between them, {TemplateKeys.MaxKeyLength} characters at most");
    }

    private void Expect(JsonValueKind kind, string wanted)
    {
        if (Value.ValueKind != kind)
        {
            throw Refused($"this must be {wanted}, and it is {Value.ValueKind}");
        }
    }

    /// <summary>An escape such as <c>\ud800</c> without its other half is found only when the text is asked for.</summary>
    private string Unescaped(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException half)
        {
            throw new TemplateRejectedException(File, Path, "half of a surrogate pair is no character", half);
        }
    }

    private static string Step(string name) =>
        name.All(char.IsAsciiLetterOrDigit) && name.Length > 0 ? $".{name}" : $"['{name}']";
}
