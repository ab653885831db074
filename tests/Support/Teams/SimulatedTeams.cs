using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Support.Teams;

/// <summary>
/// Teams' side of the Bot Framework connector protocol on this machine: enforces the published limits, answers 412, 429,
/// 502, 504, 403 and 404 by plan, loses requests and answers, moves people to other conversations, and shows a message
/// that was handed over twice under one client id once, unless told otherwise.
/// </summary>
public sealed class SimulatedTeams : IAsyncDisposable
{
    private const string MovedMark = "~moved";

    private readonly WebApplication _app;
    private readonly TeamsTraffic _traffic;
    private readonly TeamsPlan _plan;
    private readonly TimeSpan _latency;
    private readonly ConcurrentDictionary<string, int> _attempts = new();
    private readonly ConcurrentDictionary<string, TeamsMessage> _byClientId = new();
    private readonly ConcurrentQueue<TeamsMessage> _shown = new();
    private readonly ConcurrentDictionary<int, int> _answers = new();
    private int _ids;
    private int _repetitions;

    private SimulatedTeams(WebApplication app, TeamsPlan plan, TeamsLimits limits, TimeSpan latency) =>
        (_app, _plan, _traffic, _latency) = (app, plan, new TeamsTraffic(limits, TimeProvider.System), latency);

    public string Url => _app.Urls.Single();

    /// <summary>Whether a message that comes a second time under the same client id is shown a second time.</summary>
    public bool ShowsRepetitions { get; set; }

    /// <summary>What people see, oldest first.</summary>
    public IReadOnlyCollection<TeamsMessage> Shown => _shown;

    /// <summary>Requests that came a second time under the same client id.</summary>
    public int Repetitions => _repetitions;

    public int Violations => _traffic.Violations;

    public int Requests => _traffic.Requests;

    /// <summary>How often it answered with which status; 0 where the answer was lost.</summary>
    public IReadOnlyDictionary<int, int> Answers => _answers;

    /// <inheritdoc cref="TeamsTraffic.Rate"/>
    public double Rate => _traffic.Rate();

    /// <param name="latency">From the arrival of a request to its answer.</param>
    public static async Task<SimulatedTeams> StartAsync(TeamsPlan plan, TeamsLimits? limits = null, TimeSpan latency = default)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var teams = new SimulatedTeams(builder.Build(), plan, limits ?? TeamsLimits.Published, latency);
        teams._app.MapPost("/v3/conversations", teams.OpenAsync);
        teams._app.MapPost("/v3/conversations/{conversation}/activities", teams.TakeAsync);
        teams._app.MapPost("/v3/conversations/{conversation}/activities/{activity}", teams.TakeAsync);
        await teams._app.StartAsync();
        return teams;
    }

    /// <summary>Where a person is at first, as the bot would have stored it.</summary>
    public string ReferenceTo(string tenantId, string objectId) => new JsonObject
    {
        ["user"] = new JsonObject { ["id"] = $"29:{objectId}", ["aadObjectId"] = objectId },
        ["bot"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = ConversationOf(objectId), ["conversationType"] = "personal", ["tenantId"] = tenantId },
        ["channelId"] = "msteams",
        ["serviceUrl"] = Url,
    }.ToJsonString();

    public static string ConversationOf(string objectId) => $"a:{objectId}";

    /// <summary>The person behind a conversation, whichever of the two.</summary>
    public static string ObjectIdOf(string conversation) => conversation.Replace(MovedMark, "", StringComparison.Ordinal)[2..];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task OpenAsync(HttpContext http)
    {
        JsonNode asked = (await JsonNode.ParseAsync(http.Request.Body))!;
        string conversation = ConversationOf(((string)asked["members"]![0]!["id"]!).Replace("29:", "", StringComparison.Ordinal));
        if (!_traffic.Arrives(conversation))
        {
            await AnswerAsync(http, 429, "Throttled", "1");
            return;
        }

        bool gone = _plan.Of(conversation, 2) is TeamsWhim.Moved;
        await (gone ? AnswerAsync(http, 404, "ConversationNotFound") : AnswerAsync(http, 201, new JsonObject { ["id"] = conversation + MovedMark }));
    }

    private async Task TakeAsync(HttpContext http, string conversation)
    {
        string body = await new StreamReader(http.Request.Body).ReadToEndAsync();
        bool fits = _traffic.Arrives(conversation.Replace(MovedMark, "", StringComparison.Ordinal));
        if (_latency > TimeSpan.Zero)
        {
            await Task.Delay(_latency);
        }

        await (fits ? DealAsync(http, conversation, body) : AnswerAsync(http, 429, "Throttled", "1"));
    }

    private Task DealAsync(HttpContext http, string conversation, string body)
    {
        int attempt = _attempts.AddOrUpdate(conversation, 1, (_, before) => before + 1);
        TeamsWhim whim = conversation.EndsWith(MovedMark, StringComparison.Ordinal) ? TeamsWhim.Takes : _plan.Of(conversation, attempt);
        string? id = whim is TeamsWhim.Takes or TeamsWhim.TakesAndDrops or TeamsWhim.TakesAndAnswers502 ? Show(conversation, body).Id : null;
        return whim switch
        {
            TeamsWhim.Drops or TeamsWhim.TakesAndDrops => Lose(http),
            TeamsWhim.Answers412 => AnswerAsync(http, 412, "PreconditionFailed"),
            TeamsWhim.Answers429 => AnswerAsync(http, 429, "Throttled", "1"),
            TeamsWhim.Answers502 or TeamsWhim.TakesAndAnswers502 => AnswerAsync(http, 502, "BadGateway"),
            TeamsWhim.Answers504 => AnswerAsync(http, 504, "GatewayTimeout"),
            TeamsWhim.Blocked => AnswerAsync(http, 403, "MessageWritesBlocked"),
            TeamsWhim.NotInstalled => AnswerAsync(http, 403, "BotNotInConversationRoster"),
            TeamsWhim.Moved => AnswerAsync(http, 404, "ConversationNotFound"),
            _ => AnswerAsync(http, 201, new JsonObject { ["id"] = id }),
        };
    }

    private TeamsMessage Show(string conversation, string body)
    {
        string? clientId = (string?)JsonNode.Parse(body)?["channelData"]?["clientActivityID"];
        var message = new TeamsMessage(Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture), conversation, clientId, body);
        TeamsMessage first = clientId is null ? message : _byClientId.GetOrAdd(clientId, message);
        if (!ReferenceEquals(first, message))
        {
            Interlocked.Increment(ref _repetitions);
        }

        if (ReferenceEquals(first, message) || ShowsRepetitions)
        {
            _shown.Enqueue(message);
        }

        return first;
    }

    private Task Lose(HttpContext http)
    {
        Count(0);
        http.Abort();
        return Task.CompletedTask;
    }

    private Task AnswerAsync(HttpContext http, int status, string code, string? retryAfter = null)
    {
        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        return AnswerAsync(http, status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "refused" } });
    }

    private Task AnswerAsync(HttpContext http, int status, JsonObject body)
    {
        Count(status);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString(JsonSerializerOptions.Default));
    }

    private void Count(int status) => _answers.AddOrUpdate(status, 1, (_, before) => before + 1);
}
