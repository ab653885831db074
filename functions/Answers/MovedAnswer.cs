using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace OfficeIntegration.Functions.Answers;

/// <summary>What was asked for is always at another address.</summary>
public sealed class MovedAnswer(string location) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.HttpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
