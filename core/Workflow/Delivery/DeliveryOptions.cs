using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <param name="Limits">What Teams takes.</param>
/// <param name="AtOnce">People written to at the same time.</param>
/// <param name="Lease">A message that has been on its way for longer was lost with the process that sent it.</param>
/// <param name="MaxRun">A run begins nothing new after this, so that it ends before the host ends it.</param>
public sealed record DeliveryOptions(TeamsLimits Limits, int AtOnce, TimeSpan Lease, TimeSpan MaxRun)
{
    public static DeliveryOptions Default { get; } = new(TeamsLimits.Published, 24, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4));

    /// <param name="configuration">
    /// All optional: <c>Delivery:LimitFactor</c>, where Microsoft granted a multiple of the published limits (default
    /// 1); <c>Delivery:AtOnce</c> (24); <c>Delivery:LeaseSeconds</c> (120); <c>Delivery:MaxRunSeconds</c> (240).
    /// </param>
    public static DeliveryOptions Of(IConfiguration configuration) => new(
        TeamsLimits.Published.Times(Number(configuration, "Delivery:LimitFactor") ?? 1),
        Number(configuration, "Delivery:AtOnce") ?? Default.AtOnce,
        Seconds(configuration, "Delivery:LeaseSeconds") ?? Default.Lease,
        Seconds(configuration, "Delivery:MaxRunSeconds") ?? Default.MaxRun);

    private static TimeSpan? Seconds(IConfiguration configuration, string key) => Number(configuration, key) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static int? Number(IConfiguration configuration, string key)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new InvalidOperationException($"{key} is '{text}'; write a whole number from 1.");
    }
}
