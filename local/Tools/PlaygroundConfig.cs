using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Local.Tools;

/// <summary>The people and conversations the Agents Playground shows, taken from a template's sample.</summary>
public static class PlaygroundConfig
{
    public const string PersonalChatId = "a:office-integration-personal";

    /// <summary>What the Playground takes, neither more nor less, besides the person who uses it.</summary>
    private const int OtherUsers = 5;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>JSON, which is YAML too.</returns>
    /// <param name="current">E-mail address of the sample person who uses the Playground.</param>
    public static string Write(TemplateSample sample, string current)
    {
        JsonObject[] people =
        [
            .. sample.Stakeholders.Select(person => User(person.ObjectId, person.Name, person.Email)),
            .. sample.Coordinators.Select(person => User(person.ObjectId, person.Name, person.Email)),
        ];
        JsonObject self = people.FirstOrDefault(person => string.Equals((string?)person["email"], current, StringComparison.OrdinalIgnoreCase))
            ?? throw new LocalRunException($"The sample has no person with the address {current}. It has: {string.Join(", ", people.Select(person => person["email"]))}.");
        IEnumerable<JsonObject> others = people.Where(person => person != self).Concat(Guests()).Take(OtherUsers);
        return new JsonObject
        {
            ["version"] = "0.1.1",
            ["tenantId"] = LocalTenant.Id,
            ["bot"] = new JsonObject { ["id"] = "28:office-integration", ["name"] = "OfficeIntegration" },
            ["currentUser"] = self,
            ["users"] = new JsonArray([.. others]),
            ["personalChat"] = new JsonObject { ["id"] = PersonalChatId },
            ["groupChat"] = new JsonObject { ["id"] = "19:office-integration-group@thread.v2", ["name"] = sample.Assessment.Title },
            ["team"] = new JsonObject
            {
                ["id"] = "19:office-integration-team@thread.tacv2",
                ["name"] = sample.Assessment.State,
                ["aadGroupId"] = "5a3b1e00-0000-4000-8000-000000000001",
                ["channels"] = new JsonArray(new JsonObject { ["id"] = "19:office-integration-channel@thread.tacv2", ["name"] = sample.Assessment.Cycle }),
            },
        }.ToJsonString(Readable);
    }

    private static JsonObject User(string objectId, string name, string email)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return new()
        {
            ["id"] = UserId(objectId),
            ["name"] = name,
            ["userPrincipleName"] = email,
            ["aadObjectId"] = objectId,
            ["givenName"] = space < 0 ? name : name[..space],
            ["surname"] = space < 0 ? name : name[(space + 1)..],
            ["email"] = email,
        };
    }

    /// <summary>How Teams names a person towards a bot; any text that is unique does.</summary>
    public static string UserId(string objectId) => $"29:{objectId}";

    private static IEnumerable<JsonObject> Guests() => Enumerable.Range(1, OtherUsers)
        .Select(number => User($"5a3b1e00-9000-4000-8000-00000000000{number}", $"Guest {number}", $"guest{number}@example.org"));
}
