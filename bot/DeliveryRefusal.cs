using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot;

/// <summary>Reads the connector's answer to a request it did not take.</summary>
public static class DeliveryRefusal
{
    private const string WritesBlocked = "MessageWritesBlocked";

    /// <summary>What the request gives, or what its failure means. Only being cancelled gets out.</summary>
    public static async Task<DeliveryResult> JudgedAsync(Func<Task<DeliveryResult>> request, CancellationToken cancellation)
    {
        try
        {
            return await request();
        }
        catch (ErrorResponseException refused)
        {
            return Judge(refused.Response, refused.Body?.Error?.Code);
        }
        catch (HttpOperationException refused)
        {
            return Judge(refused.Response, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(DeliveryOutcome.TryAgain, Problem: "Teams did not answer", MayHaveArrived: true);
        }
    }

    /// <param name="response">Null when there was an answer that nobody kept.</param>
    /// <param name="code">The error's code, when the body could be read.</param>
    public static DeliveryResult Judge(HttpResponseMessageWrapper? response, string? code)
    {
        if (response is null)
        {
            return new(DeliveryOutcome.TryAgain, Problem: "Teams' answer could not be read", MayHaveArrived: true);
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
