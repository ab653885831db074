using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A person's OneDrive: where Teams lets a bot put files, and where it finds those that are attached.</summary>
public sealed class FileDrive(WebApplication app) : IAsyncDisposable
{
    public ConcurrentQueue<(string Range, byte[] Content)> Received { get; } = [];

    /// <summary>What an attached file holds.</summary>
    public byte[] Attached { get; set; } = [];

    public string Url => app.Urls.Single();

    public static async Task<FileDrive> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        var drive = new FileDrive(app);
        app.MapPut("/upload", async (HttpRequest request) =>
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content);
            drive.Received.Enqueue((request.Headers.ContentRange.ToString(), content.ToArray()));
            return Results.Created();
        });
        app.MapGet("/download", () => Results.Bytes(drive.Attached));
        await app.StartAsync();
        return drive;
    }

    /// <summary>The person allows the file that was offered last.</summary>
    public JObject Accept(BotWorld world, BotPerson person)
    {
        JToken consent = world.SentTo(person)
            .SelectMany(message => message["attachments"] as JArray ?? [])
            .Last(attachment => (string?)attachment["contentType"] == "application/vnd.microsoft.teams.card.file.consent")["content"]!;
        return world.Activity(person, "invoke", activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["value"] = new JObject
            {
                ["type"] = "fileUpload",
                ["action"] = "accept",
                ["context"] = consent["acceptContext"],
                ["uploadInfo"] = new JObject { ["uploadUrl"] = Url + "/upload", ["contentUrl"] = Url + "/file", ["name"] = "file.docx", ["uniqueId"] = "u1", ["fileType"] = "docx" },
            };
        });
    }

    /// <summary>A message with the file on it.</summary>
    public Action<JObject> Attach(string name = "section.docx") => activity => activity["attachments"] = new JArray(new JObject
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["name"] = name,
        ["contentUrl"] = "https://contoso.sharepoint.com/personal/" + name,
        ["content"] = new JObject { ["downloadUrl"] = Url + "/download", ["uniqueId"] = "u", ["fileType"] = "docx" },
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
