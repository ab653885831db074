using System.Globalization;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Tests.StandIns.Bot;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>Somebody who talks to the bot.</summary>
/// <param name="ObjectId">Null for somebody Teams does not name.</param>
/// <param name="TenantId">Null for the world's own.</param>
public sealed record BotPerson(string Name, string Language, string? ObjectId, string? TenantId = null)
{
    public string Email => $"{Name.ToLowerInvariant()}@example.org";

    public string ConversationId { get; init; } = $"a:{Name}";

    public static BotPerson New(string name, string language) => new(name, language, Guid.NewGuid().ToString());

    /// <summary>As Teams sends it for this person.</summary>
    /// <param name="tenantId">Of somebody who has none of their own.</param>
    public JObject Activity(string type, string tenantId, string id, string serviceUrl, Action<JObject>? change = null)
    {
        var activity = JObject.Parse(WireJson.Of(TeamsActivities.Of(type, serviceUrl)));
        activity["id"] = id;
        activity["locale"] = Language;
        activity["timestamp"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
        activity["from"] = new JObject { ["id"] = "29:" + Name, ["name"] = Name, ["aadObjectId"] = ObjectId };
        activity["conversation"] = new JObject { ["id"] = ConversationId, ["conversationType"] = "personal", ["tenantId"] = TenantId ?? tenantId };
        change?.Invoke(activity);
        return activity;
    }

    /// <returns>The answer's body; null when it is empty.</returns>
    public static async Task<JObject?> PostAsync(HttpClient http, Uri product, JObject activity)
    {
        // Escaped, so that half a surrogate pair arrives as such.
        string json = JsonConvert.SerializeObject(activity, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii });
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync(new Uri(product, "api/messages"), content);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {body}");
        return body.Length == 0 ? null : JObject.Parse(body);
    }
}
