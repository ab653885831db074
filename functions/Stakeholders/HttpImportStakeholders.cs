using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Stakeholders;

public sealed class HttpImportStakeholders(Answering answering, ImportStakeholders import)
{
    [Function(nameof(HttpImportStakeholders))]
    [Operation("Takes in a list of people: all of it, or nothing and an error for each row that has to be corrected.", Takes = typeof(PersonBody[]), Gives = typeof(ImportView))]
    [TakesFile(MediaTypes.Csv)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/assessments/{id}/stakeholders")] HttpRequest request, string id, CancellationToken cancellation) =>
        answering.RunAsync(request, async caller =>
        {
            (ImportFormat format, string content) = await ReadAsync(request, cancellation);
            ImportResult result = await import.RunAsync(caller, id, format, content, cancellation);
            return result.Errors.Count > 0
                ? Refuse(request, result.Errors)
                : JsonAnswer.Of(ImportView.Of(result, RequestLanguage.Of(request)));
        });

    private static async Task<(ImportFormat Format, string Content)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        bool json = MediaTypes.Require(request, MediaTypes.Csv, MediaTypes.Json) == MediaTypes.Json;
        byte[] body = await request.ReadBytesAsync(ApiLimits.MaxImportBytes, cancellation);
        if (json)
        {
            RequestJson.Parse<PersonBody[]>(body);
        }

        return (json ? ImportFormat.Json : ImportFormat.Csv, RequestBody.Text(body));
    }

    private static ProblemAnswer Refuse(HttpRequest request, IReadOnlyList<ImportError> errors)
    {
        string language = RequestLanguage.Of(request);
        return new(Problems.Of(errors, language), language);
    }
}
