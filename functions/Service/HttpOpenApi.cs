using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpOpenApi(Answering answering, OpenApiFile file)
{
    [Function(nameof(HttpOpenApi))]
    [Operation("Gives this document.", ForAnyone = true)]
    [GivesFile(MediaTypes.Json)]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request) =>
        answering.RunForAnyoneAsync(request, () => Task.FromResult<IActionResult>(new FileAnswer(file.Content, MediaTypes.Json) { ETag = file.ETag, CacheControl = "public, no-cache" }));
}
