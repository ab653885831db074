namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>The names under which one key is carried.</summary>
/// <param name="Tag">Of the content control.</param>
/// <param name="Bookmark">Hidden, around the region.</param>
/// <param name="Style">Name of the style of the region's first paragraph.</param>
internal readonly record struct Carrier(string Tag, string Bookmark, string Style)
{
    public static Carrier OfItem(string itemKey) => new(CarrierNames.ItemTag(itemKey), CarrierNames.ItemBookmark(itemKey), CarrierNames.ItemStyle(itemKey));

    public static Carrier OfAnswer(AnswerKey key) => new(CarrierNames.AnswerTag(key), CarrierNames.AnswerBookmark(key), CarrierNames.AnswerStyle(key.StakeholderId));

    public static Carrier OfPart(string part) => new(CarrierNames.PartTag(part), CarrierNames.PartBookmark(part), Markup.StyleNames.Lead);
}
