using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>What every HTTP function runs in: it says who calls, and turns whatever goes wrong into a problem.</summary>
public sealed class Answering(ICallers callers, ILogger<Answering> log)
{
    /// <param name="answer">Not called when the request does not prove who it comes from.</param>
    public Task<IActionResult> RunAsync(HttpRequest request, Func<Caller, Task<IActionResult>> answer) =>
        RunForAnyoneAsync(request, async () => await answer(await callers.IdentifyAsync(request, request.HttpContext.RequestAborted)));

    public async Task<IActionResult> RunForAnyoneAsync(HttpRequest request, Func<Task<IActionResult>> answer)
    {
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
            return Refuse(request, failure);
        }
    }

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
