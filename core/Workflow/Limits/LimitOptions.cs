using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.Workflow.Limits;

/// <summary>How much is taken from one person, and for one assessment; nobody who works meets either.</summary>
public sealed record LimitOptions(RequestLimit Person, RequestLimit Assessment)
{
    public static LimitOptions Default { get; } = new(new(1_200), new(12_000));

    /// <param name="configuration">Both optional: <c>Limits:PersonPerMinute</c> (1200), <c>Limits:AssessmentPerMinute</c> (12000).</param>
    public static LimitOptions Of(IConfiguration configuration) => new(
        Limit(configuration, "Limits:PersonPerMinute") ?? Default.Person,
        Limit(configuration, "Limits:AssessmentPerMinute") ?? Default.Assessment);

    private static RequestLimit? Limit(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= 1_000_000
            ? new(number)
            : throw new InvalidOperationException($"{key} is '{text}'; write a whole number from 1 to 1000000.");
    }
}
