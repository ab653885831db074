using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class CoordinatorConversationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AcceptMergeDocument_EndInAFileWithTheAnswer()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await AnsweredAsync(world, "The answer of record.");
        SentCard accepted = BotWorld.CardIn(await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("accept")));
        Assert.Equal(AssignmentState.Accepted, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);

        SentCard merged = BotWorld.CardIn(await world.PressAsync(world.Carol, accepted.Press("merge")));
        Assert.Contains("Version 1", merged.Text, StringComparison.Ordinal);
        await world.SayAsync(world.Carol, "merge");
        Assert.Contains("Nothing new", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);

        await world.SayAsync(world.Carol, "document");
        Assert.Contains($"https://product.example.org/api/assessments/{assessment.Id}/master", world.LastTextTo(world.Carol), StringComparison.Ordinal);
        JObject consent = ConsentIn(world);
        byte[] master = await (await world.Get<ReadMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);
        Assert.Equal(master.LongLength, (long)consent["sizeInBytes"]!);

        await using var drive = await Drive.StartAsync();
        await world.PostAsync(world.Activity(world.Carol, "invoke", activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["value"] = new JObject
            {
                ["type"] = "fileUpload",
                ["action"] = "accept",
                ["context"] = consent["acceptContext"],
                ["uploadInfo"] = new JObject { ["uploadUrl"] = drive.Url + "/upload", ["contentUrl"] = drive.Url + "/file", ["name"] = "master.docx", ["uniqueId"] = "u1", ["fileType"] = "docx" },
            };
        }));
        (string range, byte[] content) = Assert.Single(drive.Received);
        Assert.Equal($"bytes 0-{master.Length - 1}/{master.Length}", range);
        Assert.Equal(master, content);
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", (string?)world.SentTo(world.Carol)[^1]["attachments"]![0]!["contentType"]);
    }

    [Fact]
    public async Task Consent_Declined_OrToAForeignPlace_SendsNothing()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        foreach (string value in (string[])
        [
            """{"action":"decline","context":{}}""",
            $$$"""{"action":"accept","context":{"kind":"Section","assessment":"{{{assessment.Id}}}"},"uploadInfo":{"uploadUrl":"http://contoso.com/x"}}""",
            $$$"""{"action":"accept","context":{"kind":"Section","assessment":"{{{assessment.Id}}}"}}""",
            $$$"""{"action":"accept","context":{"kind":"Master","assessment":"{{{assessment.Id}}}"},"uploadInfo":{"uploadUrl":"http://127.0.0.1:9/x"}}""",
            """{"action":"accept","context":"nonsense"}""",
        ])
        {
            int before = world.SentTo(world.Alice).Count;
            await world.PostAsync(world.Activity(world.Alice, "invoke", activity =>
            {
                activity["name"] = "fileConsent/invoke";
                activity["value"] = JObject.Parse(value);
            }));
            Assert.Equal(before + 1, world.SentTo(world.Alice).Count);
            Assert.NotNull(world.SentTo(world.Alice)[^1]["text"]);
        }
    }

    [Fact]
    public async Task Accept_AnOlderVersionThanTheNewest_ShowsTheNewest()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await AnsweredAsync(world, "First.");
        SentCard notice = world.LastCardTo(world.Carol);
        await world.SayAsync(world.Alice, "Second.");
        await world.SayAsync(world.Alice, "submit");

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Carol, notice.Press("accept")));

        Assert.Contains("Second.", again.Text, StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
        await world.PressAsync(world.Carol, again.Press("accept"));
        Assert.Equal(2, (await world.AssignmentAsync(assessment, world.Alice, "01")).AcceptedVersion);
    }

    [Fact]
    public async Task Remind_SendsOneMessage_AndTwiceAtOnceRemindsOnce()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)));
        await world.AskAsync((world.Alice, ["01", "02"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.SayAsync(world.Carol, "remind 2");
        Assert.Contains("People: 1, items: 1", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
        await world.SayAsync(world.Carol, "remind 2");
        Assert.DoesNotContain("People:", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);

        int before = world.SentTo(world.Alice).Count;
        await world.DeliverAsync();
        Assert.Equal(before + 1, world.SentTo(world.Alice).Count);
        Assert.Contains("reminder", world.LastCardTo(world.Alice).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhatHappensTogether_ComesAsOneMessage_AndTheQuestionIsAnsweredFromIt()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "02", "03"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.SayAsync(world.Alice, "ask 1 Does this cover hospitals?");
        await world.SayAsync(world.Alice, "decline 2 Another office is in charge.");
        await world.Get<SubmitContribution>().RunAsync(world.CallerOf(world.Alice), new(assessment.Id, "03", "Done.", "", [], Marking.Green, null, ContributionSource.Card, "s"), CancellationToken.None);

        int before = world.SentTo(world.Carol).Count;
        await world.DeliverAsync();
        Assert.Equal(before + 1, world.SentTo(world.Carol).Count);
        SentCard news = world.LastCardTo(world.Carol);
        Assert.Equal(["question", "assign", "read", "status"], news.Verbs);
        Assert.All((string[])["Does this cover hospitals?", "Another office is in charge.", "item 03"], text => Assert.Contains(text, news.Text, StringComparison.Ordinal));

        await world.PressAsync(world.Carol, news.Press("question"));
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("reply", ("reply", "It does.")));
        await world.DeliverAsync();
        Assert.Contains("It does.", world.LastCardTo(world.Alice).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatHappensTogether_AndIsSettledMeanwhile_IsLeftOut()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "02"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.SayAsync(world.Alice, "ask 1 Does this cover hospitals?");
        await world.Get<SubmitContribution>().RunAsync(world.CallerOf(world.Alice), new(assessment.Id, "02", "Done.", "", [], Marking.Green, null, ContributionSource.Card, "s"), CancellationToken.None);
        await world.Get<AcceptContribution>().RunAsync(world.CallerOf(world.Carol), assessment.Id, (await world.AssignmentAsync(assessment, world.Alice, "02")).Id, 1, CancellationToken.None);
        Question question = Assert.Single(await world.Get<ReadRecords>().MessagesAsync(world.CallerOf(world.Carol), assessment.Id, CancellationToken.None), message => message.Kind == OutboxKind.Question) is { QuestionId: { } id }
            ? (await world.Get<ReadQuestion>().RunAsync(world.CallerOf(world.Carol), assessment.Id, id, null, CancellationToken.None)).Question
            : throw new InvalidOperationException("The message names no question.");
        await world.Get<ReplyToQuestion>().RunAsync(world.CallerOf(world.Carol), assessment.Id, question.Id, "It does.", CancellationToken.None);

        int before = world.SentTo(world.Carol).Count;
        await world.DeliverAsync();
        Assert.Equal(before, world.SentTo(world.Carol).Count);
    }

    [Fact]
    public async Task Commands_OfACoordinatorOfTwo_AskWhich()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Carol);
        foreach (string command in (string[])["status", "remind", "merge", "conflicts", "document"])
        {
            await world.SayAsync(world.Carol, command);
            Assert.Equal([command, command], world.LastCardTo(world.Carol).Verbs);
        }

        await world.SayAsync(world.Carol, "status");
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("status"));
        Assert.Contains("0/4", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_OfCoordinators_AreRefusedToOthers()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await AnsweredAsync(world, "Text.");
        SentCard notice = world.LastCardTo(world.Carol);
        foreach (string verb in (string[])["accept", "return"])
        {
            SentCard answer = BotWorld.CardIn(await world.PressAsync(world.Alice, notice.Press(verb, ("comment", "x"))));

            Assert.Contains("coordinator", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Verbs, offered => offered is "accept" or "return");
        }

        await world.SayAsync(world.Alice, "merge");
        Assert.Contains("coordinator", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Equal(AssignmentState.Submitted, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
    }

    private static async Task<Assessment> AnsweredAsync(BotWorld world, string answer)
    {
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", answer)));
        await world.DeliverAsync();
        return assessment;
    }

    private static JObject ConsentIn(BotWorld world) => (JObject)world.SentTo(world.Carol)
        .SelectMany(message => message["attachments"] as JArray ?? []).Last(attachment => (string?)attachment["contentType"] == "application/vnd.microsoft.teams.card.file.consent")["content"]!;

    /// <summary>Where Teams lets a bot put files.</summary>
    private sealed class Drive(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<(string Range, byte[] Content)> Received { get; } = [];

        public string Url => app.Urls.Single();

        public static async Task<Drive> StartAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            WebApplication app = builder.Build();
            var drive = new Drive(app);
            app.MapPut("/upload", async (HttpRequest request) =>
            {
                using var content = new MemoryStream();
                await request.Body.CopyToAsync(content);
                drive.Received.Enqueue((request.Headers.ContentRange.ToString(), content.ToArray()));
                return Results.Created();
            });
            await app.StartAsync();
            return drive;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
