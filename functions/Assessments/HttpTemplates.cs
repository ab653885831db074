using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Assessments;

public sealed class HttpTemplates(Answering answering, TemplateCatalogue templates)
{
    [Function(nameof(HttpTemplates))]
    [Operation("Lists the questionnaires an assessment can be started with.", Gives = typeof(TemplateListView))]
    [Query("language", typeof(string), "Of the texts; by default what Accept-Language prefers, else English.")]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunAsync(request, _ =>
        {
            string language = RequestLanguage.Wanted(request) ?? Languages.English;
            return Task.FromResult<IActionResult>(JsonAnswer.Of(new TemplateListView([.. templates.All.Select(template => TemplateView.Of(template, language))])));
        });
}
