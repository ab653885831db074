using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>What would break out of a key, a filter or a path, in the place of every id of every route: a problem, and not one row written.</summary>
[Collection(SharedAzurite.Name)]
public sealed class InjectionTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private static readonly string[] Hostile =
    [
        "' or PartitionKey ne '", "a' or 1 eq 1 or 'a' eq 'a", "a/b", "a\\b", "a#b", "a?b", "../../secret", "..\\..\\secret", "a|b", "a%2Fb", "\u0000", "\u0085", "é字😀", "a'b\"c`d", "$filter=true", "a\r\nX-Injected: 1", "=1+1", "<script>",
    ];

    private readonly AccessWorld _world = new(azurite);

    public Task InitializeAsync() => _world.InitializeAsync();

    public Task DisposeAsync() => _world.DisposeAsync();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Routes_WithHostileIdsInEveryPlace_AreRefusedAndWriteNothing()
    {
        Role coordinator = _world.Roles.Single(role => role.Name == "Coordinator");
        IReadOnlySet<string> before = await _world.RowsAsync();
        int entries = (await _world.Get<WorkTable>().AuditAsync(_world.Own.Id, default)).Count;
        var wrong = new List<string>();
        int sent = 0;
        foreach ((string route, string place) in Places())
        {
            foreach (string value in Hostile)
            {
                ApiAnswer answer = await SendAsync(coordinator, route, place, value);
                sent++;
                bool isRefused = answer.Status is 400 or 403 or 404 or 405 or 409 or 412 or 422;
                wrong.AddRange(isRefused ? [] : [$"{route} with {place} = {value}: {answer.Status} {answer.Text}"]);
                wrong.AddRange(answer.Headers.Contains("X-Injected") ? [$"{route} with {place} = {value}: a header was let in"] : []);
                wrong.AddRange(_world.Neighbour.Secrets.Concat(_world.Abroad.Secrets).Where(secret => answer.Text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{route} with {place} = {value} reveals {secret}"));
            }
        }

        output.WriteLine($"{Places().Count()} places × {Hostile.Length} values: {sent} requests.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
        string[] record = [$"work {_world.Own.Id} audit|", $"work {_world.Own.Id} chain "];
        Assert.DoesNotContain((await _world.RowsAsync()).Except(before), row => !record.Any(row.StartsWith));
        // A file that was sent to an item that is none leaves its line, and the line says nothing of what was sent.
        IEnumerable<AuditEntry> lines = (await _world.Get<WorkTable>().AuditAsync(_world.Own.Id, default)).Skip(entries);
        Assert.All(lines, line => Assert.Equal((AuditActions.UploadRefused, _world.Own.Id), (line.Action, line.Subject)));
    }

    private static IEnumerable<(string Route, string Place)> Places() =>
        from route in RouteRequests.Routes
        from place in (string[])["{id}", "{itemKey}", "{assignmentId}", "{stakeholderId}", "{conflict}"]
        where route.Contains(place, StringComparison.Ordinal)
        select (route, place);

    private async Task<ApiAnswer> SendAsync(Role role, string route, string place, string value)
    {
        using HttpRequestMessage request = RouteRequests.Of(route.Replace(place, Mark, StringComparison.Ordinal), _world.Own);
        request.Method = new(route.Split(' ')[0]);
        request.Content = RouteRequests.BodyFor(route, _world.Own);
        request.RequestUri = new(request.RequestUri!.OriginalString.Replace(Mark, Uri.EscapeDataString(value), StringComparison.Ordinal), UriKind.Relative);
        if (route.EndsWith("/master", StringComparison.Ordinal))
        {
            request.Headers.IfMatch.TryParseAdd("\"v1\"");
        }

        return await _world.SendAsync(role, request);
    }

    private const string Mark = "place-of-the-value";
}
