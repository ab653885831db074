using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Names of conflicts. A conflict's bookmark tells which tracked insertions within it were offered by the merge: its
/// name has a digest of the offer's author and minute, which editors keep, so that what a person inserts there
/// with tracking is never taken for the offer.
/// </summary>
internal static class OfferNames
{
    public const string Prefix = "_oi_c_";
    private const int KeyDigits = 10;
    private const int OfferDigits = 8;
    private const char Removal = 'r';

    /// <param name="removed">The other side deleted; nothing stands in the text but the comment.</param>
    /// <returns>At most 32 letters, digits and underscores.</returns>
    public static string Id(string key, string author, DateTimeOffset at, int ordinal, bool removed) =>
        string.Create(CultureInfo.InvariantCulture, $"{RichTextDigest.Of(key)[..KeyDigits]}_{OfferDigest(author, Minute(at))}_{ordinal}{(removed ? "r" : "")}");

    public static string Bookmark(string id) => Prefix + id;

    /// <returns>Null for a bookmark that is no conflict's.</returns>
    public static string? IdOf(XElement bookmarkStart) =>
        bookmarkStart.Attr("name") is { } name && IsConflict(name) ? name[Prefix.Length..] : null;

    /// <param name="name">Of a bookmark.</param>
    public static bool IsConflict(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && name.Length > Prefix.Length + KeyDigits + OfferDigits + 2;

    public static bool IsRemoval(string id) => id[^1] == Removal;

    /// <param name="revision">A <c>w:ins</c>.</param>
    public static bool IsOffer(string id, XElement revision) => id.AsSpan(KeyDigits + 1).StartsWith(OfferDigest(revision.Attr("author") ?? "", Minute(revision)), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two conflicts were opened by one author in one minute, so that their offers cannot be told apart.</summary>
    public static bool SameOffer(string id, string other) => id.AsSpan(KeyDigits, OfferDigits + 1).Equals(other.AsSpan(KeyDigits, OfferDigits + 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>The first minute, from the one given, in which the author has offered nothing that stands open: two merges may happen within one.</summary>
    public static DateTimeOffset FreeMinute(string author, DateTimeOffset at, IReadOnlyList<string> open)
    {
        while (open.Any(id => SameOffer(id, Id("", author, at, 1, removed: false))))
        {
            at = at.AddMinutes(1);
        }

        return at;
    }

    /// <summary>A date as revisions have it, at the full minute.</summary>
    public static string Date(DateTimeOffset at) => Minute(at) + ":00Z";

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static string Minute(XElement revision) => revision.Attr("date") is { Length: >= 16 } date ? date[..16] : "";

    private static string OfferDigest(string author, string minute) => RichTextDigest.Of($"{author}|{minute}")[..OfferDigits];
}
