using System.Globalization;
using System.Text;
using OfficeIntegration.Bot.Commands;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>A day as people write it: <c>2026-12-05</c>, <c>5.12.</c>, <c>5 December</c>, <c>12月5日</c>, or a number of days.</summary>
public static class SpokenDate
{
    private const int MaxChars = 40;

    // The text's last full stop has gone before it is read.
    private static readonly string[] WithYear =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMMM d, yyyy",
        "d 'de' MMMM 'de' yyyy", "d MMMM yyyy 'г'", "d MMMM yyyy 'года'", "yyyy年M月d日",
    ];

    private static readonly string[] WithoutYear = ["d.M", "d/M", "d MMMM", "d MMM", "MMMM d", "d 'de' MMMM", "M月d日"];

    /// <param name="language">One of ours: of the names of months.</param>
    /// <param name="today">A day without a year is the next one of that name.</param>
    /// <returns>Null when it is no day.</returns>
    public static DateOnly? Parse(string text, string language, DateOnly today)
    {
        string day = Bare(text, language);
        if (day.Length is 0 or > MaxChars)
        {
            return null;
        }

        return int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            ? (days <= 3_650 ? today.AddDays(days) : null)
            : OfYear(day, language) ?? Next(day, language, today);
    }

    private static DateOnly? OfYear(string day, string language) =>
        CulturesOf(language).Select(culture => Exact(day, WithYear, culture)).FirstOrDefault(found => found is not null);

    // A leap day must be readable in any year: the year is put in before it is read.
    private static DateOnly? Next(string day, string language, DateOnly today) => Enumerable.Range(today.Year, 9)
        .SelectMany(year => CulturesOf(language).Select(culture => Exact($"{day} {year}", [.. WithoutYear.Select(format => format + " yyyy")], culture)))
        .FirstOrDefault(found => found >= today);

    private static DateOnly? Exact(string day, string[] formats, CultureInfo culture) =>
        DateOnly.TryParseExact(day, formats, culture, DateTimeStyles.AllowWhiteSpaces, out DateOnly found) ? found : null;

    private static CultureInfo[] CulturesOf(string language) => [CultureInfo.GetCultureInfo(language), CultureInfo.InvariantCulture];

    /// <summary>Without "until" and "days", digits of any script as 0–9.</summary>
    private static string Bare(string text, string language)
    {
        var digits = new StringBuilder();
        foreach (char character in CommandWords.Normalised(text))
        {
            digits.Append(char.IsDigit(character) ? ((int)CharUnicodeInfo.GetNumericValue(character)).ToString(CultureInfo.InvariantCulture) : character.ToString());
        }

        string day = digits.ToString();
        day = Words("Command.until", language).OrderByDescending(word => word.Length).FirstOrDefault(word => day.StartsWith(word, StringComparison.Ordinal)) is { } until ? day[until.Length..] : day;
        day = Words("Command.days", language).OrderByDescending(word => word.Length).FirstOrDefault(word => day.EndsWith(word, StringComparison.Ordinal) && char.IsDigit(day.TrimStart()[0])) is { } unit
            && int.TryParse(day[..^unit.Length].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? day[..^unit.Length] : day;
        return day.Trim();
    }

    private static IEnumerable<string> Words(string key, string language) => BotTexts.All.For(language)[key].Split('|');
}
