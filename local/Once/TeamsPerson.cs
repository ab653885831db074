using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Once;

/// <summary>One person in Teams: sends what Teams would send for what they do, and looks at what they received.</summary>
/// <param name="product">Its base address is the product's.</param>
/// <param name="twice">Teams delivers each of this person's activities two times, as it does when an answer is late.</param>
public sealed class TeamsPerson(TeamsSide teams, HttpClient product, string objectId, string name, string email, string language, bool twice)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string ObjectId => objectId;

    public string Name => name;

    public string UserId => PlaygroundConfig.UserId(objectId);

    public string ConversationId => $"a:{objectId}";

    public IReadOnlyList<Received> Messages => teams.Of(ConversationId);

    /// <summary>Number of the newest message of all; what comes later has a higher one.</summary>
    public long Now => teams.Now;

    public JsonObject Account() => new()
    {
        ["id"] = UserId,
        ["aadObjectId"] = objectId,
        ["objectId"] = objectId,
        ["name"] = name,
        ["email"] = email,
        ["userPrincipalName"] = email,
        ["tenantId"] = LocalTenant.Id,
        ["userRole"] = "user",
    };

    /// <summary>The app is installed for the person; Teams says so in two ways.</summary>
    public async Task InstallAsync(CancellationToken cancellation)
    {
        await SendAsync(Activity("installationUpdate", ("action", "add")), cancellation);
        await SendAsync(Activity("conversationUpdate", ("membersAdded", new JsonArray(Bot(), new JsonObject { ["id"] = UserId, ["aadObjectId"] = objectId }))), cancellation);
    }

    public Task SayAsync(string text, CancellationToken cancellation) =>
        SendAsync(Activity("message", ("text", text), ("textFormat", "plain")), cancellation);

    /// <summary>Sends a file out of OneDrive, as the paper clip in Teams does.</summary>
    public Task SendFileAsync(byte[] file, string fileName, CancellationToken cancellation)
    {
        var attachment = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = fileName,
            ["contentUrl"] = $"https://example.sharepoint.com/{fileName}",
            ["content"] = new JsonObject { ["downloadUrl"] = teams.Offer(file).AbsoluteUri, ["uniqueId"] = Guid.NewGuid().ToString(), ["fileType"] = "docx" },
        };
        return SendAsync(Activity("message", ("attachments", new JsonArray(attachment))), cancellation);
    }

    /// <summary>Presses a button; what the bot answers takes the card's place.</summary>
    /// <param name="typed">Values of the card's fields by id; fields that are not named keep what stands in them.</param>
    /// <returns>The message as it is afterwards.</returns>
    public async Task<Received> PressAsync(Received card, JsonObject button, IReadOnlyDictionary<string, string> typed, CancellationToken cancellation)
    {
        JsonObject data = button["data"]?.DeepClone() as JsonObject ?? [];
        if ((string?)button["associatedInputs"] != "none")
        {
            foreach ((string field, string value) in card.Fields.Concat(typed))
            {
                data[field] = value;
            }
        }

        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = button["title"]?.DeepClone(), ["verb"] = button["verb"]?.DeepClone(), ["data"] = data };
        JsonObject invoke = Activity(
            "invoke", ("name", "adaptiveCard/action"), ("replyToId", card.Id), ("value", new JsonObject { ["action"] = action, ["trigger"] = "manual" }));
        return Shown(card, await SendAsync(invoke, cancellation));
    }

    /// <summary>Agrees to be given a file.</summary>
    /// <param name="consent">The message that asked.</param>
    /// <returns>The file.</returns>
    public async Task<byte[]> AcceptFileAsync(Received consent, CancellationToken cancellation)
    {
        JsonObject attachment = consent.Attachments.First(one => (string?)one["contentType"] == ConsentCard);
        Uri upload = teams.Offer([]);
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = attachment["content"]?["acceptContext"]?.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = $"https://example.sharepoint.com/{attachment["name"]}",
                ["name"] = attachment["name"]?.DeepClone(),
                ["uploadUrl"] = upload.AbsoluteUri,
                ["uniqueId"] = Guid.NewGuid().ToString(),
                ["fileType"] = "docx",
            },
        };
        await SendAsync(Activity("invoke", ("name", "fileConsent/invoke"), ("replyToId", consent.Id), ("value", value)), cancellation);
        return teams.FileAt(upload);
    }

    public const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>The newest message for which <paramref name="wanted"/> holds; waits for one.</summary>
    public Task<Received> SeeAsync(Func<Received, bool> wanted, string what, CancellationToken cancellation, long after = 0) =>
        teams.WaitAsync(ConversationId, wanted, $"{what} for {name}", Patience, cancellation, after);

    private Received Shown(Received card, JsonObject? answer)
    {
        if ((string?)answer?["type"] == "application/vnd.microsoft.card.adaptive" && answer["value"] is { } shown)
        {
            return teams.Replace(ConversationId, card.Id, shown);
        }

        // Teams shows such a sentence for a moment and leaves the card as it was.
        return new(ConversationId, card.Id, teams.Now, new JsonObject { ["type"] = "message", ["text"] = answer?["value"]?.ToString() ?? "" });
    }

    private async Task<JsonObject?> SendAsync(JsonObject activity, CancellationToken cancellation)
    {
        JsonObject? answer = await PostAsync(activity, cancellation);
        return twice ? await PostAsync(activity, cancellation) : answer;
    }

    private async Task<JsonObject?> PostAsync(JsonObject activity, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await product.PostAsJsonAsync("api/messages", activity, cancellation);
        string body = await answer.Content.ReadAsStringAsync(cancellation);
        return answer.IsSuccessStatusCode
            ? body.Length > 0 ? JsonNode.Parse(body) as JsonObject : null
            : throw new HttpRequestException($"The bot answered {(int)answer.StatusCode} to {activity["type"]} {activity["name"]}: {body}");
    }

    private JsonObject Activity(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid()}",
            ["timestamp"] = DateTimeOffset.UtcNow.ToString("O"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Address.AbsoluteUri,
            ["locale"] = language,
            ["from"] = new JsonObject { ["id"] = UserId, ["name"] = name, ["aadObjectId"] = objectId },
            ["recipient"] = Bot(),
            ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = LocalTenant.Id },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = LocalTenant.Id } },
        };
        foreach ((string name, JsonNode? value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }

    private static JsonObject Bot() => new() { ["id"] = "28:office-integration", ["name"] = "OfficeIntegration" };
}
