using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>
/// Every route, every button and every command, as everybody, on one's own assessment, on another of the same tenant and
/// on one of another tenant. What is refused reveals nothing and writes nothing.
/// </summary>
[Collection(SharedAzurite.Name)]
public sealed partial class AuthorisationMatrixTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    // One for each test: what is allowed changes it.
    private readonly AccessWorld _world = new(azurite);

    private const string Ok = "ok";

    // Refusals that say no more than that somebody has no part in something; any other comes from behind the door.
    private static readonly string[] AtTheDoor = ["UnknownAssessment", "UnknownAssignment", "UnknownQuestion", "CoordinatorsOnly", "NotYours", "StartNotAllowed", "Unauthenticated"];

    private static readonly AccessTable Routes = AccessTable.Read("""
        | route                                                               | Coordinator | Lead | Contributor | Reviewer | Auditor | AppAuditor | Starter | Outsider | Foreigner | Anonymous |
        | GET api/assessments                                                 | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | POST api/assessments                                                | ok          | 403  | 403         | 403      | 403     | 403        | ok      | 403      | ok        | 401       |
        | POST api/assessments/{id}/assignments                               | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/assignments/{assignmentId}/accept         | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/assignments/{assignmentId}/contributions   | ok          | 404  | ok          | ok       | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/assignments/{assignmentId}/document        | ok          | 404  | ok          | ok       | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/assignments/{assignmentId}/return         | ok          | 403  | 403         | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/audit                                      | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/audit.jsonl                                | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/auditors                                  | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/comparison                                 | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/conflicts                                  | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/conflicts/{conflict}/decision             | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/coordinators                              | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | DELETE api/assessments/{id}                                         | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/doctor                                     | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/doctor                                    | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/export                                     | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/import                                         | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | GET api/assessments/{id}/items/{itemKey}                            | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/items/{itemKey}/contributions             | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | PUT api/assessments/{id}/items/{itemKey}/draft                      | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/items/{itemKey}/draft/document             | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/items/{itemKey}/document                  | ok          | ok   | 422         | 422      | 403     | 403        | 404     | 404      | 404       | 401       |
        | PUT api/assessments/{id}/items/{itemKey}/document                   | 403         | ok   | 422         | 422      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/items/{itemKey}/origin                    | ok          | ok   | ok          | ok       | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/items/{itemKey}/delegate                  | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/items/{itemKey}/decline                   | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/master                                     | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | PUT api/assessments/{id}/master                                     | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/merges                                    | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/messages                                   | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/people                                     | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/prompts                                   | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/reach                                      | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/reach/{stakeholderId}/steps               | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/reminders                                  | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/reminders                                 | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | PUT api/assessments/{id}/reminders/policy                           | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/section                                    | 403         | ok   | ok          | ok       | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/section (another's)                        | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/section                                   | ok          | ok   | 422         | 422      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/section/reading                           | ok          | ok   | 422         | 422      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/sending                                    | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/simulation                                 | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/stakeholders                               | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/stakeholders                              | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/assessments/{id}/stakeholders/{stakeholderId}/anonymise    | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/status                                     | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/unplaced                                   | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/versions                                   | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | GET api/assessments/{id}/working-copy                               | ok          | 403  | 403         | 403      | ok      | ok         | 404     | 404      | 404       | 401       |
        | PUT api/assessments/{id}/working-copy                               | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | DELETE api/assessments/{id}/working-copy                            | ok          | 403  | 403         | 403      | 403     | 403        | 404     | 404      | 404       | 401       |
        | POST api/graph/notifications                                        | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | ok        |
        | GET api/health                                                      | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | ok        |
        | GET api/health/details                                              | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | GET api/me                                                          | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | GET api/me/items                                                    | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | POST api/messages                                                   | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | ok        |
        | GET api/openapi.json                                                | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | ok        |
        | GET api/templates                                                   | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | 401       |
        | GET app/{*path}                                                     | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        | ok        |
        """);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Routes_InTheTable_AreAllThereAre()
    {
        Assert.Empty(RouteRequests.Routes.Except(Routes.Names));
        Assert.Empty(Routes.Names.Except(RouteRequests.Routes));
        Assert.Equal(Routes.Roles, _world.Roles.Select(role => role.Name));
    }

    [Fact]
    public async Task Routes_AsEverybodyOnEveryAssessment_AreAllowedAndRefusedAsWrittenDown()
    {
        Try[] tries = [.. Routes.Rows.Keys.SelectMany(row => _world.Roles.SelectMany(role => TargetsOf(row).Select(target => new Try(row, role, target, ExpectedAt(row, role, target)))))];
        (Try[] refused, Try[] allowed) = ([.. tries.Where(one => one.Expected is "401" or "403" or "404")], [.. tries.Where(one => one.Expected is not ("401" or "403" or "404"))]);

        IReadOnlySet<string> before = await _world.RowsAsync();
        string[] wrong = [.. await AllAsync(refused)];
        string[] written = [.. (await _world.RowsAsync()).Except(before)];
        string[] alsoWrong = [.. await AllAsync(allowed)];

        output.WriteLine($"{Routes.Rows.Count} routes × {_world.Roles.Count} roles × {_world.Assessments.Count} assessments: {tries.Length} requests, {refused.Length} refused, {allowed.Length} allowed.");
        Assert.True(wrong.Length + alsoWrong.Length == 0, string.Join('\n', wrong.Concat(alsoWrong).Take(30)));
        Assert.Empty(written);
    }

    private sealed record Try(string What, Role Role, SeededAssessment Target, string Expected)
    {
        public override string ToString() => $"{What} as {Role.Name} on {Target.Assessment.Title}";
    }

    private IEnumerable<SeededAssessment> TargetsOf(string row) => row.Contains("{id}", StringComparison.Ordinal) ? _world.Assessments : [_world.Own];

    // Elsewhere everybody is what an outsider is; but an app role holds for the tenant, and everybody from abroad is at home there.
    private string ExpectedAt(string row, Role role, SeededAssessment target)
    {
        if (role.Name == "Anonymous" || target == _world.Own || (role.Name == "AppAuditor" && target.Tenant == role.Tenant))
        {
            return Routes.Expected(row, role.Name);
        }

        return Routes.Expected(row, role.Name == "Foreigner" && target == _world.Abroad ? "Coordinator" : "Outsider");
    }

    // One after the other where something is written, so that a table is tried in its own order.
    private async Task<IReadOnlyList<string>> AllAsync(IReadOnlyList<Try> tries)
    {
        var wrong = new List<string>();
        foreach (Try one in tries)
        {
            using HttpRequestMessage request = RouteRequests.Of(one.What, one.Target);
            string sent = Uri.UnescapeDataString(request.RequestUri!.OriginalString);
            ApiAnswer answer = await _world.SendAsync(one.Role, request);
            string code = answer.ContentType == "application/problem+json" ? answer.Problem.Code : "";
            string outcome = AtTheDoor.Contains(code) || answer.Status is 401 or 403 ? $"{answer.Status}" : Outcome(one.Expected, answer.Status, code);
            wrong.AddRange(outcome == one.Expected ? [] : [$"{one}: {one.Expected} was expected, {answer.Status} {code} came."]);
            wrong.AddRange(AnswerHeaders.Missing(answer).Select(header => $"{one}: {answer.Status} comes without {header}."));
            wrong.AddRange(Revealed(one, answer.Text, sent).Select(secret => $"{one}: {answer.Status} reveals “{secret}”."));
        }

        return wrong;
    }

    // Behind the door, a request may still not be possible in the state things are in.
    private static string Outcome(string expected, int status, string code) =>
        expected == Ok && (status < 400 || status is 400 or 409 or 412 or 422 || code == "UnknownConflict") ? Ok : $"{status}";

    private IEnumerable<string> Revealed(Try one, string text, string sent)
    {
        bool isRefused = one.Expected is "401" or "403" or "404";
        return _world.Assessments.Where(assessment => !_world.HasPart(one.Role, assessment, inChat: false) || (isRefused && assessment == one.Target)).SelectMany(assessment => assessment.Secrets)
            .Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase) && !sent.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
