using Microsoft.Extensions.Configuration;
using NCrontab;

namespace OfficeIntegration.Local.Hosting;

/// <summary>When a timer runs: six fields, seconds first, in UTC, as the Functions host reads them.</summary>
internal static class TimerSchedule
{
    /// <param name="expression">The fields, or <c>%Name%</c> of a setting that holds them.</param>
    /// <exception cref="LocalRunException">It is no such expression.</exception>
    public static CrontabSchedule Parse(string function, string expression, IConfiguration settings)
    {
        string fields = expression is ['%', .. var name, '%'] ? settings[name.Replace("__", ":", StringComparison.Ordinal)] ?? "" : expression;
        return CrontabSchedule.TryParse(fields, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            ?? throw new LocalRunException($"Function {function}: '{expression}' is no timer schedule. Write six fields, seconds first, for example 0 */5 * * * *.");
    }
}
