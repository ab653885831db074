using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging.Abstractions;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Functions.Service;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Nothing listens where the store should be.</summary>
public sealed class StoreAwayTests
{
    private static readonly StoreTables Away = new(new TableServiceClient(
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;"));

    private readonly Answering _answering = new(new Somebody(), new(LimitOptions.Default, TimeProvider.System), NullLogger<Answering>.Instance);

    [Fact]
    public async Task Health_StoreAway_SaysSoWithinSeconds()
    {
        var check = new CheckHealth(new OutboxTable(Away), new ListedPeople(), GraphOptions.Default, TimeProvider.System);

        HttpContext context = await AnswerAsync(request => new HttpHealth(_answering, check).Run(request, CancellationToken.None));

        Assert.Equal((503, "Unhealthy"), (context.Response.StatusCode, Field(context, "status")));
    }

    [Fact]
    public async Task Route_StoreAway_AsksToTryAgain()
    {
        var list = new ListAssessments(new AssessmentsTable(Away), new WorkTable(Away, new OutboxTable(Away)));

        HttpContext context = await AnswerAsync(request => new HttpListAssessments(_answering, list).Run(request, CancellationToken.None));

        Assert.Equal((503, "application/problem+json"), (context.Response.StatusCode, context.Response.ContentType));
        Assert.Equal("StoreUnavailable", Field(context, "code"));
        Assert.NotEmpty(context.Response.Headers.RetryAfter.ToString());
    }

    private static async Task<HttpContext> AnswerAsync(Func<HttpRequest, Task<IActionResult>> run)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        IActionResult answer = await run(context.Request);
        await answer.ExecuteResultAsync(new ActionContext { HttpContext = context });
        return context;
    }

    private static string Field(HttpContext context, string name) =>
        JsonNode.Parse(((MemoryStream)context.Response.Body).ToArray())![name]!.GetValue<string>();

    private sealed class Somebody : ICallers
    {
        public Task<Caller> IdentifyAsync(HttpRequest request, CancellationToken cancellation) => Task.FromResult(new Caller("tenant", "person"));
    }
}
