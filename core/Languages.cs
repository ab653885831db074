namespace OfficeIntegration.Core;

/// <summary>The six official languages of the United Nations; every text a person sees exists in each of them.</summary>
public static class Languages
{
    public const string Arabic = "ar";
    public const string Chinese = "zh-Hans";
    public const string English = "en";
    public const string French = "fr";
    public const string Russian = "ru";
    public const string Spanish = "es";

    public static IReadOnlyList<string> All { get; } = [Arabic, Chinese, English, French, Russian, Spanish];

    public static bool IsKnown(string language) => All.Contains(language, StringComparer.Ordinal);

    public static bool IsRightToLeft(string language) => language == Arabic;

    /// <summary>The nearest of the six for a BCP 47 tag such as <c>fr-CA</c> or <c>zh-CN</c>; English when there is none.</summary>
    public static string Nearest(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return English;
        }

        string primary = tag.Split('-', '_')[0].ToLowerInvariant();
        return All.FirstOrDefault(known => known.Split('-')[0] == primary) ?? English;
    }
}
