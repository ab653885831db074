using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OfficeIntegration.Local.Once;

/// <summary>
/// Stands where Teams stands for the bot: takes what the bot sends to the addresses of the Bot Connector, keeps it per
/// conversation, and holds the files that people send and get. On loopback, for as long as the object lives.
/// </summary>
public sealed class TeamsSide : IAsyncDisposable
{
    private readonly WebApplication _app = Build();
    private readonly ConcurrentDictionary<string, TeamsPerson> _people = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private readonly List<Received> _received = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _number;
    private int _posted;

    private TeamsSide()
    {
    }

    /// <summary>The service URL that activities name.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>New messages and changes the bot has sent, typing signs not counted.</summary>
    public int Posted => Volatile.Read(ref _posted);

    public static async Task<TeamsSide> StartAsync(CancellationToken cancellation)
    {
        var side = new TeamsSide();
        side.Map();
        await side._app.StartAsync(cancellation);
        side.Address = new Uri(side._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return side;
    }

    public void Add(TeamsPerson person) => _people[person.ConversationId] = person;

    /// <summary>What a person has received, oldest first; each message as it is now.</summary>
    public IReadOnlyList<Received> Of(string conversationId)
    {
        lock (_gate)
        {
            return [.. _received.Where(message => message.ConversationId == conversationId)];
        }
    }

    /// <summary>The newest message of a conversation for which <paramref name="wanted"/> holds; waits for one.</summary>
    /// <param name="after">Only messages and changes with a higher <see cref="Received.Number"/>.</param>
    /// <exception cref="TimeoutException">None came within <paramref name="within"/>.</exception>
    public async Task<Received> WaitAsync(string conversationId, Func<Received, bool> wanted, string what, TimeSpan within, CancellationToken cancellation, long after = 0)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(within);
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (_received.Where(message => message.ConversationId == conversationId && message.Number > after && wanted(message)).MaxBy(message => message.Number) is { } found)
                {
                    return found;
                }

                news = _news.Task;
            }

            try
            {
                await news.WaitAsync(late.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"{what} did not arrive within {within.TotalSeconds:0} s.");
            }
        }
    }

    /// <summary>Number of the newest message or change; see <see cref="Received.Number"/>.</summary>
    public long Now => Interlocked.Read(ref _number);

    /// <summary>The card that took the place of another, as Teams shows the answer to a pressed button.</summary>
    public Received Replace(string conversationId, string activityId, JsonNode card) => Keep(conversationId, activityId, Received.CardMessage(card));

    /// <summary>Where the bot can fetch a file.</summary>
    public Uri Offer(byte[] file)
    {
        string id = Guid.NewGuid().ToString("N");
        _files[id] = file;
        return new Uri(Address, $"files/{id}");
    }

    /// <summary>A file the bot uploaded to an address of <see cref="Offer"/>.</summary>
    public byte[] FileAt(Uri address) => _files[address.Segments[^1]];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        return builder.Build();
    }

    private void Map()
    {
        _app.UseRouting();
        _app.MapPost("v3/conversations", async (HttpRequest request) => Results.Json(new { id = ConversationOf(await BodyAsync(request)) }, statusCode: 201));
        _app.MapPost("v3/conversations/{conversation}/activities/{id?}", async (HttpRequest request, string conversation) => Answer(Post(conversation, await BodyAsync(request))));
        _app.MapPut("v3/conversations/{conversation}/activities/{id}", async (HttpRequest request, string conversation, string id) => Answer(Put(conversation, id, await BodyAsync(request))));
        _app.MapDelete("v3/conversations/{conversation}/activities/{id}", Delete);
        _app.MapGet("v3/conversations/{conversation}/members", (string conversation) => Results.Json(Members(conversation)));
        _app.MapGet("v3/conversations/{conversation}/members/{id}", (string conversation) => Members(conversation) is [var member] ? Results.Json(member) : Results.NotFound());
        _app.MapGet("v3/conversations/{conversation}/pagedmembers", (string conversation) => Results.Json(new { members = Members(conversation) }));
        _app.MapGet("files/{id}", (string id) => _files.TryGetValue(id, out byte[]? file) ? Results.Bytes(file) : Results.NotFound());
        _app.MapPut("files/{id}", async (HttpRequest request, string id) => await TakeFileAsync(request, id));
    }

    private static async Task<JsonObject> BodyAsync(HttpRequest request) =>
        await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted) as JsonObject ?? [];

    private static IResult Answer(string id) => Results.Json(new { id }, statusCode: 201);

    private string ConversationOf(JsonObject parameters)
    {
        string? user = (string?)parameters["members"]?[0]?["id"];
        return _people.Values.FirstOrDefault(person => person.UserId == user)?.ConversationId ?? $"a:{user}";
    }

    private string Post(string conversation, JsonObject activity)
    {
        if ((string?)activity["type"] != "message")
        {
            return $"sign-{Now}";
        }

        Interlocked.Increment(ref _posted);
        return Keep(conversation, $"m-{Guid.NewGuid():N}", activity).Id;
    }

    private string Put(string conversation, string id, JsonObject activity)
    {
        Interlocked.Increment(ref _posted);
        return Keep(conversation, id, activity).Id;
    }

    private IResult Delete(string conversation, string id)
    {
        lock (_gate)
        {
            return _received.RemoveAll(message => message.ConversationId == conversation && message.Id == id) > 0 ? Results.Ok() : Results.NotFound();
        }
    }

    private Received Keep(string conversation, string id, JsonObject activity)
    {
        var message = new Received(conversation, id, Interlocked.Increment(ref _number), activity);
        TaskCompletionSource heard;
        lock (_gate)
        {
            _received.RemoveAll(earlier => earlier.ConversationId == conversation && earlier.Id == id);
            _received.Add(message);
            (heard, _news) = (_news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        heard.SetResult();
        return message;
    }

    private JsonObject[] Members(string conversation) =>
        _people.TryGetValue(conversation, out TeamsPerson? person) ? [person.Account()] : [];

    private async Task<IResult> TakeFileAsync(HttpRequest request, string id)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, request.HttpContext.RequestAborted);
        _files[id] = content.ToArray();
        return Results.StatusCode(201);
    }
}
