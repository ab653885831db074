using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Tests.Functions.Http;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>Every route there is, and a request to it that would be carried out if the right person sent it.</summary>
internal static class RouteRequests
{
    /// <summary>Routes as <c>GET api/assessments/{id}/status</c>, from the triggers.</summary>
    public static IReadOnlyList<string> Routes { get; } =
    [
        .. typeof(FunctionsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} {trigger.Route}")).Order(StringComparer.Ordinal),
    ];

    /// <param name="row">A route, with what is special about it in parentheses.</param>
    /// <param name="target">Whose ids go into it.</param>
    public static HttpRequestMessage Of(string row, SeededAssessment target)
    {
        string[] parts = AccessTable.NameOf(row).Split(' ');
        string path = parts[1].Replace("{id}", target.Id, StringComparison.Ordinal)
            .Replace("{itemKey}", SeededAssessment.Item, StringComparison.Ordinal)
            .Replace("{assignmentId}", target.AssignmentId, StringComparison.Ordinal)
            .Replace("{stakeholderId}", target.StakeholderId, StringComparison.Ordinal)
            .Replace("{conflict}", "none", StringComparison.Ordinal)
            .Replace("{*path}", "index.html", StringComparison.Ordinal);
        string query = row.EndsWith("(another's)", StringComparison.Ordinal) ? $"?stakeholderId={target.StakeholderId}"
            : path.EndsWith("/people", StringComparison.Ordinal) ? "?query=Somebody" : "";
        var request = new HttpRequestMessage(new(parts[0]), $"/{path}{query}") { Content = BodyFor(AccessTable.NameOf(row), target) };
        if (AccessTable.NameOf(row) == "PUT api/assessments/{id}/master")
        {
            request.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
        }

        return request;
    }

    /// <summary>Null where the route takes none.</summary>
    public static HttpContent? BodyFor(string route, SeededAssessment target) => route.StartsWith("GET ", StringComparison.Ordinal) ? null : BodyOf(route, target);

    private static HttpContent? BodyOf(string route, SeededAssessment target) => route switch
    {
        "POST api/messages" => new StringContent("{}", Encoding.UTF8, "application/json"),
        "POST api/assessments" => JsonContent.Create(Story.NewAssessment()),
        "POST api/assessments/import" => new ByteArrayContent([1, 2, 3]) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } },
        "POST api/assessments/{id}/assignments" => JsonContent.Create(new { assignments = new[] { new { stakeholderId = target.StakeholderId, itemKey = "B1", role = "Contributor" } } }),
        "POST api/assessments/{id}/assignments/{assignmentId}/return" => JsonContent.Create(new { comment = "Say more." }),
        "POST api/assessments/{id}/auditors" => JsonContent.Create(new { email = AccessWorld.Heir.Email }),
        "POST api/assessments/{id}/conflicts/{conflict}/decision" => JsonContent.Create(new { choice = "Mine" }),
        "POST api/assessments/{id}/coordinators" => JsonContent.Create(new { to = AccessWorld.Heir.Email, stays = true }),
        "POST api/assessments/{id}/items/{itemKey}/contributions" => JsonContent.Create(new { markdown = "Another answer." }),
        "POST api/assessments/{id}/items/{itemKey}/decline" => JsonContent.Create(new { reason = "Another office is in charge." }),
        "POST api/assessments/{id}/items/{itemKey}/delegate" => JsonContent.Create(new { to = "deputy@example.org", name = "A deputy", reason = "Away." }),
        "PUT api/assessments/{id}/items/{itemKey}/draft" => JsonContent.Create(new { markdown = "A draft." }),
        "POST api/assessments/{id}/merges" => null,
        "POST api/assessments/{id}/reach/{stakeholderId}/steps" => JsonContent.Create(new { step = "Deputy" }),
        "POST api/assessments/{id}/items/{itemKey}/document" or "PUT api/assessments/{id}/items/{itemKey}/document" => Docx(target.Section),
        "POST api/assessments/{id}/items/{itemKey}/origin" => JsonContent.Create(new { text = "Another answer." }),
        "POST api/assessments/{id}/section" or "POST api/assessments/{id}/section/reading" => Docx(target.Section),
        "PUT api/assessments/{id}/master" => Docx(target.Master),
        "POST api/assessments/{id}/stakeholders" => JsonContent.Create(new[] { new { name = "Somebody New", organisation = "Office", category = "Ministry", language = "en", timeZone = "Etc/UTC", email = "new@example.org" } }),
        _ => JsonContent.Create(new { }),
    };

    private static ByteArrayContent Docx(byte[] content) => new(content) { Headers = { ContentType = new MediaTypeHeaderValue(Person.Docx) } };
}
