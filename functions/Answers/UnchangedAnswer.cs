using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace OfficeIntegration.Functions.Answers;

/// <summary>304: the caller has it already.</summary>
/// <param name="tag">What it is tagged with, with quotation marks.</param>
public sealed class UnchangedAnswer(string tag) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        context.HttpContext.Response.Headers.ETag = tag;
        return Task.CompletedTask;
    }
}
