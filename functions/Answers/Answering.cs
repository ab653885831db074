using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>What every HTTP function runs in: it says who calls, and turns whatever goes wrong into a problem.</summary>
public sealed class Answering(ICallers callers, RequestLimits limits, ILogger<Answering> log)
{
    private static readonly PathString Assessments = "/api/assessments";

    /// <param name="answer">Not called when the request does not prove who it comes from.</param>
    public Task<IActionResult> RunAsync(HttpRequest request, Func<Caller, Task<IActionResult>> answer) =>
        RunForAnyoneAsync(request, async () =>
        {
            Caller caller = await callers.IdentifyAsync(request, request.HttpContext.RequestAborted);
            limits.Take(caller, AssessmentOf(request));
            return await answer(caller);
        });

    public async Task<IActionResult> RunForAnyoneAsync(HttpRequest request, Func<Task<IActionResult>> answer)
    {
        AnswerGuards.Put(request.HttpContext);
        using Activity? span = Spans.Enter(Spans.Request, request.Headers.TraceParent)?.SetTag("http.request.method", request.Method);
        try
        {
            return await answer();
        }
        catch (Exception) when (request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody to answer.
            return new EmptyResult();
        }
        catch (Exception failure)
        {
            ProblemAnswer refused = Refuse(request, failure);
            span?.SetTag("http.response.status_code", refused.Problem.Status).SetTag(Tags.Error, refused.Problem.Code);
            return refused;
        }
    }

    /// <returns>Null when the path names none.</returns>
    private static string? AssessmentOf(HttpRequest request) =>
        request.Path.StartsWithSegments(Assessments, out PathString rest) && rest.HasValue ? rest.Value!.Split('/', 3)[1] : null;

    private ProblemAnswer Refuse(HttpRequest request, Exception failure)
    {
        string language = RequestLanguage.Of(request);
        string trace = request.HttpContext.TraceIdentifier;
        Problem problem = Problems.Of(failure, language);
        Report(failure, problem, trace);
        return new(problem.Status >= 500 ? problem with { TraceId = trace } : problem, language);
    }

    private void Report(Exception failure, Problem problem, string trace)
    {
        if (failure is UnauthenticatedException { Message: var reason })
        {
            log.TokenRefused(reason);
        }
        else if (problem.Status == StatusCodes.Status500InternalServerError)
        {
            log.RequestFailed(trace, failure.GetType().FullName ?? "?", failure.StackTrace);
        }
        else if (problem.Status > StatusCodes.Status500InternalServerError)
        {
            log.RequestUnavailable(trace, problem.Status, problem.Code);
        }
    }
}
