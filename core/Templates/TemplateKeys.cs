using System.Text.RegularExpressions;

namespace OfficeIntegration.Core.Templates;

/// <summary>What ids and keys may look like: they become table rows, file names, bookmarks and content controls.</summary>
public static partial class TemplateKeys
{
    /// <summary>Word bookmark names end at 40 characters; the key is only a part of one.</summary>
    public const int MaxKeyLength = 16;

    public const int MaxTemplateIdLength = 64;

    /// <summary>Letters and digits, with at most one dot between them: <c>05</c>, <c>05.b</c>, <c>A1</c>.</summary>
    public static bool IsKey(string key) => key.Length <= MaxKeyLength && Key.IsMatch(key);

    /// <summary>Lower-case words joined by hyphens: <c>un-64-211</c>.</summary>
    public static bool IsTemplateId(string id) => id.Length <= MaxTemplateIdLength && TemplateId.IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)?\z")]
    private static partial Regex Key { get; }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex TemplateId { get; }
}
