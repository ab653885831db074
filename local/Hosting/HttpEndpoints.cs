using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Local.Hosting;

/// <summary>One endpoint per HTTP function; the router answers 404 and 405.</summary>
internal static class HttpEndpoints
{
    public static void MapFunctions(this IEndpointRouteBuilder endpoints, IReadOnlyList<HttpFunction> functions, string prefix, ILogger log)
    {
        foreach (HttpFunction function in functions)
        {
            RequestDelegate handle = Handler(function, log);
            _ = function.Trigger.Methods is { Length: > 0 } methods
                ? endpoints.MapMethods(function.RouteUnder(prefix), methods.Select(method => method.ToUpperInvariant()), handle)
                : endpoints.Map(function.RouteUnder(prefix), handle);
        }
    }

    private static RequestDelegate Handler(HttpFunction function, ILogger log)
    {
        var call = new FunctionCall(function.Method);
        var parameters = HttpParameters.Of(function);
        return async context =>
        {
            try
            {
                await AnswerAsync(context, call, parameters);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The caller has gone; there is nobody to answer.
            }
            catch (Exception error) when (!context.Response.HasStarted)
            {
                log.FunctionFailed(function.Name, error);
                context.Response.StatusCode = error is FormatException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError;
            }
        };
    }

    private static async Task AnswerAsync(HttpContext context, FunctionCall call, HttpParameters parameters)
    {
        IActionResult? answer = await call.RunAsync(context.RequestServices, parameters.Values(context));
        if (answer is not null)
        {
            await answer.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
        }
    }
}
