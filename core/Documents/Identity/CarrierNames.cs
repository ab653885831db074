using System.Globalization;
using System.Text;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>
/// The three carriers of a key: content control tag, bookmark name, paragraph style name. They are only ever built
/// from keys, never parsed: a reader builds the names of the keys it expects and looks for them.
/// </summary>
internal static class CarrierNames
{
    /// <summary>Character styles and paragraph styles that carry keys all begin with this.</summary>
    public const string StylePrefix = "OI ";

    public static string ItemTag(string itemKey) => Tag($"oi:item:{itemKey}");

    public static string TextTag(string itemKey) => Tag($"oi:text:{itemKey}");

    public static string StatusTag(string itemKey) => Tag($"oi:status:{itemKey}");

    public static string PartTag(string part) => $"oi:part:{part}";

    public static string AnswerTag(AnswerKey key) => Tag($"oi:answer:{key.ItemKey}:{key.StakeholderId}");

    public static string ByTag(AnswerKey key) => Tag($"oi:by:{key.ItemKey}:{key.StakeholderId}");

    public static string BodyTag(AnswerKey key) => Tag($"oi:body:{key.ItemKey}:{key.StakeholderId}");

    public static string ItemBookmark(string itemKey) => Bookmark("_oi_item_", Safe(itemKey));

    public static string PartBookmark(string part) => "_oi_part_" + part;

    public static string AnswerBookmark(AnswerKey key) => Bookmark("_oi_answer_", $"{Safe(key.ItemKey)}_{Safe(key.StakeholderId)}");

    public static string ItemStyle(string itemKey) => StylePrefix + "item " + Short(Safe(itemKey));

    /// <summary>One style per person, not per answer: within an item's region it says whose answer it is.</summary>
    public static string AnswerStyle(string stakeholderId) => StylePrefix + "answer " + Short(Safe(stakeholderId));

    private static string Tag(string tag) =>
        tag.Length <= DocumentLimits.MaxControlTag ? Markup.XmlText.Clean(tag) : tag[..tag.IndexOf(':', 3)] + ":~" + RichTextDigest.Of(tag);

    private static string Bookmark(string prefix, string name) =>
        prefix.Length + name.Length <= DocumentLimits.MaxBookmarkName ? prefix + name : prefix + "h" + RichTextDigest.Of(name);

    private static string Short(string name) => name.Length <= DocumentLimits.MaxBookmarkName ? name : "h" + RichTextDigest.Of(name);

    /// <summary>
    /// Letters and digits stay; a dot becomes an underscore; anything else its code as <c>_xHHHH</c>. Different keys give
    /// different names, because a dot before an x is written as its code.
    /// </summary>
    private static string Safe(string key)
    {
        var name = new StringBuilder(key.Length + 8);
        for (int at = 0; at < key.Length; at++)
        {
            bool dot = key[at] == '.' && (at + 1 == key.Length || key[at + 1] != 'x');
            _ = char.IsAsciiLetterOrDigit(key[at]) ? name.Append(key[at])
                : dot ? name.Append('_')
                : name.Append(CultureInfo.InvariantCulture, $"_x{(int)key[at]:X4}");
        }

        return name.ToString();
    }
}
