using System.Globalization;
using Microsoft.Rest;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot;

/// <summary>Reads the connector's answer to a message it did not take.</summary>
public static class DeliveryRefusal
{
    private const string WritesBlocked = "MessageWritesBlocked";

    /// <param name="response">Null when there was an answer that nobody kept.</param>
    /// <param name="code">The error's code, when the body could be read.</param>
    public static DeliveryResult Judge(HttpResponseMessageWrapper? response, string? code)
    {
        if (response is null)
        {
            return new(DeliveryOutcome.TryAgain, Problem: "Teams' answer could not be read");
        }

        // The sub-code stands somewhere in the message, as JSON within JSON.
        bool blocked = response.Content?.Contains(WritesBlocked, StringComparison.Ordinal) == true;
        return DeliveryVerdict.Of((int)response.StatusCode, blocked ? WritesBlocked : code ?? "", RetryAfter(response));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response)
    {
        string? value = response.Headers
            .FirstOrDefault(header => string.Equals(header.Key, "Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, 3_600));
        }

        return null;
    }
}
