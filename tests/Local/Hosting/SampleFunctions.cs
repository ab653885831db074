using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace OfficeIntegration.Tests.Local.Hosting;

/// <summary>Functions that only the tests of the hosting serve.</summary>
public static class SampleHttpFunctions
{
    [Function("Echo")]
    public static async Task<IActionResult> EchoAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "api/echo/{id}/{number:int}/{rest?}")] HttpRequest request,
        string id,
        int number,
        string? rest,
        CancellationToken cancellation)
    {
        using var body = new StreamReader(request.Body);
        return new OkObjectResult(new { id, number, rest, body = await body.ReadToEndAsync(cancellation) });
    }

    [Function("AnyMethod")]
    public static IActionResult AnyMethod([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        new ContentResult { Content = request.Method, StatusCode = StatusCodes.Status202Accepted };

    [Function("Loose")]
    public static IActionResult Loose([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/loose/{number}")] HttpRequest request, int? number) =>
        new ContentResult { Content = $"{request.Method} {number}" };

    [Function("Broken")]
    public static Task<IActionResult> BrokenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/broken")] HttpRequest request) =>
        throw new InvalidOperationException(request.Method);

    [Function("Writes")]
    public static Task WritesAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/writes")] HttpRequest request, CancellationToken cancellation) =>
        request.HttpContext.Response.WriteAsync("written", cancellation);

    [Function("File")]
    public static IActionResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) =>
        new FileContentResult([1, 2, 3], "application/octet-stream") { FileDownloadName = $"{path}-{request.Method}" };
}

/// <summary>What timers did, and how many ran at the same time.</summary>
public sealed class TimerDiary
{
    private int _now;

    public int Runs { get; private set; }

    public int MostAtOnce { get; private set; }

    public async Task RunAsync(TimeSpan takes, CancellationToken cancellation)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
        Runs++;
        await Task.Delay(takes, cancellation);
        Interlocked.Decrement(ref _now);
    }
}

public sealed class SampleTimerFunctions(TimerDiary diary)
{
    [Function("EverySecond")]
    public Task EverySecondAsync([TimerTrigger("* * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(timer.ScheduleStatus);
        return diary.RunAsync(TimeSpan.FromMilliseconds(1_200), cancellation);
    }
}

public sealed class FailingTimerFunctions(TimerDiary diary)
{
    [Function("Fails")]
    public async Task FailsAsync([TimerTrigger("%Fails:Schedule%")] TimerInfo timer, CancellationToken cancellation)
    {
        await diary.RunAsync(TimeSpan.Zero, cancellation);
        throw new InvalidOperationException($"{timer.IsPastDue}");
    }
}

public static class TwiceNamedFunctions
{
    [Function("echo")]
    public static IActionResult Echo([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new ContentResult { Content = request.Method };
}

public static class UnboundFunctions
{
    [Function("Unbound")]
    public static IActionResult Unbound([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/unbound")] HttpRequest request, string id) =>
        new ContentResult { Content = request.Method + id };
}

public static class BadlyTimedFunctions
{
    [Function("BadlyTimed")]
    public static Task RunAsync([TimerTrigger("every now and then")] TimerInfo timer) => Task.FromResult(timer);
}
