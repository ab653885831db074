using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>A problem as <c>application/problem+json</c>, with the headers its status asks for.</summary>
public sealed class ProblemAnswer(Problem problem, string language) : IActionResult
{
    private const int BusySeconds = 5;

    public Problem Problem { get; } = problem;

    public Task ExecuteResultAsync(ActionContext context)
    {
        HttpResponse response = context.HttpContext.Response;
        response.StatusCode = Problem.Status;
        response.Headers.ContentLanguage = language;
        if (Problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        int? wait = Problem.RetryAfterSeconds ?? (Problem.Status == StatusCodes.Status503ServiceUnavailable ? BusySeconds : null);
        response.Headers.RetryAfter = wait?.ToString(CultureInfo.InvariantCulture);

        return JsonBody.WriteAsync(context.HttpContext, MediaTypes.Problem, JsonSerializer.SerializeToUtf8Bytes(Problem, ApiJson.Problems));
    }
}
