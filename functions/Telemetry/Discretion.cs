using System.Diagnostics;
using OpenTelemetry;

namespace OfficeIntegration.Functions.Telemetry;

/// <summary>
/// Lets of every span only what is known to name nobody. Addresses of the directory and of the tables have people's
/// addresses and ids in them, and exceptions quote what they are about, so that the rest goes.
/// </summary>
internal sealed class Discretion : BaseProcessor<Activity>
{
    private const string Own = "officeintegration.";

    private static readonly HashSet<string> Kept =
    [
        "error.type", "http.request.method", "http.request.resend_count", "http.response.status_code", "network.protocol.version",
        "server.address", "server.port", "url.scheme", "faas.name", "faas.trigger", "faas.invocation_id", "faas.coldstart",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (string tag in data.TagObjects.Select(tag => tag.Key).Where(tag => !tag.StartsWith(Own, StringComparison.Ordinal) && !Kept.Contains(tag)).ToList())
        {
            data.SetTag(tag, null);
        }

        // A description quotes the exception; so does an event, which cannot be taken off a span.
        data.SetStatus(data.Status);
        if (data.Events.Any())
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
