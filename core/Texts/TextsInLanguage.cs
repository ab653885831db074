namespace OfficeIntegration.Core.Texts;

/// <summary>One language's texts; a missing key is our bug and throws.</summary>
public sealed class TextsInLanguage(string language, IReadOnlyDictionary<string, string> texts)
{
    public string Language { get; } = language;

    public bool RightToLeft => Languages.IsRightToLeft(Language);

    public string this[string key] => texts[key];

    /// <summary>The text with each <c>{name}</c> replaced by its value; values are inserted as they are, once.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        string text = texts[key];
        var result = new System.Text.StringBuilder(text.Length + 32);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            result.Append(text, at, open - at).Append(ValueOf(text[(open + 1)..close], key, values));
            at = close + 1;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private string ValueOf(string name, string key, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach ((string candidate, object? value) in values)
        {
            if (candidate == name)
            {
                return Convert.ToString(value, Culture) ?? "";
            }
        }

        throw new ArgumentException($"Text '{key}' needs a value for '{{{name}}}'.", nameof(values));
    }

    /// <summary>For dates and numbers in this language.</summary>
    public System.Globalization.CultureInfo Culture { get; } = System.Globalization.CultureInfo.GetCultureInfo(language);
}
