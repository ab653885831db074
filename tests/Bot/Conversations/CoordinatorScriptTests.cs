using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A coordinator runs an assessment in chat, from the form to handing over, in each of the six languages.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class CoordinatorScriptTests(AzuriteFixture azurite)
{
    // A Monday, eleven in Cairo.
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> InEveryLanguage() => [.. Languages.All];

    [Theory]
    [MemberData(nameof(InEveryLanguage))]
    public async Task FromTheFormToHandingOver(string language)
    {
        var clock = new FakeTimeProvider(Monday);
        await using BotWorld world = await BotWorld.StartAsync(azurite, clock);
        TextsInLanguage texts = BotTexts.All.For(language);
        await world.InstallAsync(world.Carol);
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Samir);
        await world.InstallAsync(world.Dana);
        await SayAsync(language == Languages.Chinese ? "language zh" : $"language {language}");

        // The form: a missing date, then the whole of it, pressed twice.
        await SayAsync(Say("start"));
        SentCard form = world.LastCardTo(world.Carol);
        (string, string)[] typed = [("title", "Script *1*"), ("state", "Sample State"), ("cycle", "2026"), ("notUsed", "3, (5b)"), ("whyNot", "Spoken for."), ("decidedBy", "The board")];
        SentCard refused = BotWorld.CardIn(await world.PressAsync(world.Carol, form.Press("start", typed)));
        Assert.Equal("Script *1*", refused.ValueOf("title"));
        JObject send = refused.Press("start", ("due", "2026-03-30"));
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, send)), texts.Format("Start.Done", ("title", "Script *1*")));
        await world.PressAsync(world.Carol, send);
        Assessment assessment = Assert.Single(await world.Get<ListAssessments>().RunAsync(world.CallerOf(world.Carol), default)).Assessment;
        Assert.Equal((ItemUseKind.NotUsed, ItemUseKind.NotUsed, ItemUseKind.InScope), (assessment.UseOf("03").Kind, assessment.UseOf("05.b").Kind, assessment.UseOf("05").Kind));
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 17, 0, 0, TimeSpan.Zero), assessment.DueAt);

        // People: a list with a mistake, then the right one; one of them is in no directory.
        await AttachAsync(world, "name,organisation,category,language,timeZone,email,items\nAlice,Ministry,Nonsense,en,Africa/Cairo,alice@example.org,99\n");
        Shows(world.LastCardTo(world.Carol), texts.Format("Import.Refused", ("count", 2)));
        await AttachAsync(world, "name,organisation,category,language,timeZone,email,items\nAlice,Ministry,Ministry,en,Africa/Cairo,alice@example.org,01; 2\nSamir,Ministry,Ministry,ar,Africa/Cairo,samir@example.org,\nNora,Firm,Industry,fr,Europe/Paris,nora@example.org,04\n");
        Shows(world.LastCardTo(world.Carol), texts.Format("Import.Done", ("added", 3), ("changed", 0), ("assigned", 3)), "Nora");

        // Assign by typing, and by the form.
        await SayAsync($"{Say("assign")} samir@example.org 05.a");
        Shows(world.LastCardTo(world.Carol), texts.Format("Assign.Done", ("people", 1), ("count", 1)), texts.Format("Status.Planned", ("count", 4)));
        await SayAsync(Say("assign"));
        SentCard assign = world.LastCardTo(world.Carol);
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, assign.Press("assign", ("people", "Nobody"), ("items", "1")))), "Nobody");
        await world.PressAsync(world.Carol, assign.Press("assign", ("people", "alice@example.org\nSamir"), ("items", "06"), ("role", "Contributor"), ("due", "2026-03-25")));
        Assert.Equal((AssignmentRole.Contributor, AssignmentState.Planned), ((await world.AssignmentAsync(assessment, world.Samir, "06")).Role, (await world.AssignmentAsync(assessment, world.Samir, "06")).State));

        // Simulate, send.
        await SayAsync(Say("simulate"));
        SentCard simulation = world.LastCardTo(world.Carol);
        Simulation foretold = await world.Get<Simulate>().RunAsync(world.CallerOf(world.Carol), assessment.Id, default);
        Shows(simulation, texts.Format("Simulate.Summary", ("people", 3), ("prompts", 2), ("reminders", foretold.Reminders), ("escalations", foretold.Escalations)), texts.Format("Import.NotFound", ("names", "\u2068Nora\u2069")));
        Assert.DoesNotContain(await world.Get<ReadRecords>().MessagesAsync(world.CallerOf(world.Carol), assessment.Id, default), message => message.Kind == OutboxKind.Prompt);
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, simulation.Press("prompts"))), texts.Format("Prompts.Done", ("people", 2), ("items", 6)), texts.Format("Prompts.Unreachable", ("count", 1)));
        await SayAsync(Say("prompts"));
        Shows(world.LastCardTo(world.Carol), texts["Prompts.Nobody"]);
        await world.DeliverAsync();
        Assert.Equal(AssignmentState.Delivered, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);

        // Preview and remind: one item, one person, everybody in the evening, whom nothing reached.
        await SayAsync($"{Say("preview")} 01");
        SentCard preview = world.LastCardTo(world.Carol);
        Shows(preview, texts.Format("Preview.Summary", ("people", 1), ("later", 0)), texts["Preview.Now"]);
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, preview.Press("remind"))), texts.Format("Remind.Done", ("people", 1), ("items", 1)));
        await SayAsync($"{Say("remind")} samir@example.org");
        Shows(world.LastCardTo(world.Carol), texts.Format("Remind.Done", ("people", 1), ("items", 2)));
        await world.DeliverAsync();
        clock.SetUtcNow(Monday.AddHours(12));
        await SayAsync(Say("preview"));
        Shows(world.LastCardTo(world.Carol), texts.Format("Preview.Summary", ("people", 2), ("later", 2)));
        await SayAsync(Say("remind"));
        Shows(world.LastCardTo(world.Carol), texts.Format("Remind.Later", ("later", 2)));
        int before = world.SentTo(world.Alice).Count;
        await world.DeliverAsync();
        Assert.Equal(before, world.SentTo(world.Alice).Count);
        clock.SetUtcNow(Monday.AddDays(1));
        await world.DeliverAsync();
        Assert.Equal(before + 1, world.SentTo(world.Alice).Count);
        await SayAsync($"{Say("remind")} {texts["Command.unreached"].Split('|')[0]}");
        Shows(world.LastCardTo(world.Carol), texts["Remind.Nobody"]);

        // Read, return, read again, accept, merge; versions and an older one of them.
        await AnswerAsync(world, assessment, "First words.");
        await SayAsync(Say("review"));
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("read"));
        Shows(world.LastCardTo(world.Carol), "First words.");
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("return", ("comment", "More, please.")));
        await AnswerAsync(world, assessment, "Better words.");
        await SayAsync(Say("review"));
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("read"));
        await world.PressAsync(world.Carol, world.LastCardTo(world.Carol).Press("accept"));
        await SayAsync(Say("review"));
        Shows(world.LastCardTo(world.Carol), texts["Review.None"]);
        await SayAsync(Say("merge"));
        Shows(world.LastCardTo(world.Carol), texts.Format("Merge.Done", ("version", 1)));
        await SayAsync(Say("versions"));
        SentCard versions = world.LastCardTo(world.Carol);
        Shows(versions, texts["Origin.Generated"], texts.Format("Notice.Version", ("version", 1)));
        await world.PressAsync(world.Carol, versions.Press("document"));
        Assert.Contains("/master?version=1", world.LastTextTo(world.Carol), StringComparison.Ordinal);

        // Hand over to Dana, who is told in French; Carol is out.
        await SayAsync($"{Say("handOver")} dana@example.org");
        SentCard handOver = world.LastCardTo(world.Carol);
        Assert.Equal("dana@example.org", handOver.ValueOf("to"));
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, handOver.Press("handOver", ("to", "stranger@example.org")))), "name@example.org");
        Shows(BotWorld.CardIn(await world.PressAsync(world.Carol, handOver.Press("handOver"))), "Dana");
        await world.DeliverAsync();
        Assert.Contains("Carol", world.LastCardTo(world.Dana).Text, StringComparison.Ordinal);
        Assert.Contains("merge", world.LastCardTo(world.Dana).Verbs);
        await SayAsync(Say("status"));
        Assert.Equal(RefusalTexts.For(new RefusedException(Refusal.CoordinatorsOnly), language), world.LastTextTo(world.Carol));
        Assert.Null(AuditChain.FirstBreak(await world.Get<WorkTable>().AuditAsync(assessment.Id, default)));

        string Say(string command) => texts["Command." + command].Split('|')[0];
        Task<JObject?> SayAsync(string text) => world.SayAsync(world.Carol, text);
    }

    [Fact]
    public async Task AList_OfSomebodyWhoCoordinatesTwo_BelongsToTheOneTheyNamed()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.InstallAsync(world.Carol);
        Assessment first = await world.AskAsync((world.Alice, ["01"]));
        Assessment second = await world.AskAsync((world.Alice, ["01"]));
        const string List = "name,organisation,category,language,timeZone,email\nSamir,Ministry,Ministry,ar,Africa/Cairo,samir@example.org\n";

        await AttachAsync(world, List);
        SentCard which = world.LastCardTo(world.Carol);
        Assert.Equal(["people", "people"], which.Verbs);
        await world.PressAsync(world.Carol, new JObject { ["verb"] = "people", ["assessment"] = first.Id });
        await AttachAsync(world, List);

        Assert.Equal(2, (await world.Get<ReadRecords>().StakeholdersAsync(world.CallerOf(world.Carol), first.Id, default)).Count);
        Assert.Single(await world.Get<ReadRecords>().StakeholdersAsync(world.CallerOf(world.Carol), second.Id, default));
    }

    [Fact]
    public async Task WhatCoordinatorsDo_IsRefusedToOthers()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        string refusal = RefusalTexts.For(new RefusedException(Refusal.CoordinatorsOnly), "en");
        foreach (string verb in (string[])["people", "assign", "simulate", "prompts", "preview", "remind", "review", "versions", "handOver", "merge", "document", "status"])
        {
            var data = new JObject { ["verb"] = verb, ["assessment"] = assessment.Id, ["fields"] = "form", ["people"] = "alice@example.org", ["items"] = "02", ["to"] = "dana@example.org" };
            Assert.Equal(refusal, BotWorld.SentenceIn(await world.PressAsync(world.Alice, data)));
        }

        await AttachAsync(world, "name,email\nA,a@example.org\n", world.Alice);
        Assert.Equal(refusal, world.LastTextTo(world.Alice));
    }

    private static void Shows(SentCard card, params string[] texts) =>
        Assert.All(texts, text => Assert.True(card.Text.Contains(text, StringComparison.Ordinal), $"“{text}” is not on the card:\n{card.Text}"));

    private static async Task AnswerAsync(BotWorld world, Assessment assessment, string answer)
    {
        await world.PressAsync(world.Alice, new JObject { ["verb"] = "submit", ["assessment"] = assessment.Id, ["item"] = "01", ["answer"] = answer, ["marking"] = "Amber", ["fields"] = "answer" });
        await world.DeliverAsync();
    }

    private static async Task AttachAsync(BotWorld world, string csv, BotPerson? person = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication drive = builder.Build();
        drive.MapGet("/download", () => Results.Bytes(Encoding.UTF8.GetBytes(csv)));
        await drive.StartAsync();
        await world.SayAsync(person ?? world.Carol, "", activity => activity["attachments"] = new JArray(new JObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "people.csv",
            ["contentUrl"] = "https://contoso.sharepoint.com/personal/people.csv",
            ["content"] = new JObject { ["downloadUrl"] = drive.Urls.Single() + "/download", ["uniqueId"] = "u", ["fileType"] = "csv" },
        }));
    }
}
