namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>The few colours of a document, RRGGBB.</summary>
internal static class Palette
{
    public const string Ink = "1F2933";
    public const string Navy = "1F3A5F";
    public const string Grey = "5B6775";
    public const string Rule = "C5CED8";
    public const string Wash = "F2F5F8";
    public const string NoticeBar = "9A7B1F";
    public const string NoticeWash = "FBF8EC";
    public const string Link = "1B4F8A";
    public const string Black = "000000";
}
