using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Local.Hosting;

/// <summary>
/// Lets in only what was sent on this machine to this machine. The names in <c>Host</c> and <c>Origin</c> are checked
/// too: a page from elsewhere in a browser on this machine could otherwise write as anybody.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, ILogger<LoopbackGuard> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Reason(context) is not { } reason)
        {
            await next(context);
            return;
        }

        log.RefusedFromOutside(reason);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("This address answers requests from the same machine only.");
    }

    private static string? Reason(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
        {
            return "remote address";
        }

        if (!LoopbackAddress.IsName(context.Request.Host.Host))
        {
            return "host name";
        }

        string? origin = context.Request.Headers.Origin;
        return origin is null || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && LoopbackAddress.IsName(from.Host)) ? null : "origin";
    }
}
