using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class FilesInChatTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AnUneditedSectionFile_ChangesNothing_AndSaysSo()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "02"]));
        await world.InstallAsync(world.Alice);
        SectionFile file = await world.Get<WriteSection>().RunAsync(world.CallerOf(world.Alice), assessment.Id, null, CancellationToken.None);

        await SendAsync(world, world.Alice, file.Content);

        Assert.Contains("Unchanged:", world.LastCardTo(world.Alice).Text, StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task ASectionFileOfSomebodyElse_IsRefused()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]), (world.Samir, ["02"]));
        await world.InstallAsync(world.Alice);
        SectionFile file = await world.Get<WriteSection>().RunAsync(world.CallerOf(world.Samir), assessment.Id, null, CancellationToken.None);
        await SendAsync(world, world.Alice, file.Content);
        Assert.Contains("another person", world.LastTextTo(world.Alice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASectionFileThatCameByEMail_HandedInByACoordinator_IsThePersonsAnswer()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "02"]));
        await world.InstallAsync(world.Carol);
        string alice = (await world.AssignmentAsync(assessment, world.Alice, "01")).StakeholderId;
        SectionFile file = await world.Get<WriteSection>().RunAsync(world.CallerOf(world.Carol), assessment.Id, alice, CancellationToken.None);

        await SendAsync(world, world.Carol, WordMadeAnswerTests.AnsweredInWord(file.Content, "<w:p><w:r><w:t>Written on paper.</w:t></w:r></w:p>"));

        Contribution taken = Assert.Single(await world.ContributionsAsync(assessment));
        Assert.Equal((alice, world.Carol.ObjectId), (taken.StakeholderId, taken.SubmittedBy));
        Assert.Equal(AssignmentState.Submitted, (await world.AssignmentAsync(assessment, world.Alice, taken.ItemKey)).State);
        SentCard card = world.LastCardTo(world.Carol);
        Assert.Contains("Alice", card.Text, StringComparison.Ordinal);
        Assert.NotNull(card.Press("review"));
    }

    [Fact]
    public async Task AMaster_ComesBackFromACoordinatorOnly()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Carol);
        await world.SayAsync(world.Carol, "merge");
        byte[] master = await (await world.Get<ReadMaster>().RunAsync(world.CallerOf(world.Carol), assessment.Id, null, CancellationToken.None)).ToArrayAsync(CancellationToken.None);

        await SendAsync(world, world.Alice, master);
        Assert.Contains("coordinator", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        await SendAsync(world, world.Carol, master);
        Assert.Contains("nothing was changed", world.LastCardTo(world.Carol).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("section.pdf", 10)]
    [InlineData("section.docx", 10)]
    [InlineData("section.docx", 26 * 1024 * 1024)]
    [InlineData("section.docx", -404)]
    public async Task WhatIsNoWordDocument_OrTooLarge_OrGone_GetsASentence(string name, int bytes)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await SendAsync(world, world.Alice, bytes < 0 ? null : new byte[bytes], name);
        Assert.DoesNotContain("went wrong", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    private static async Task SendAsync(BotWorld world, BotPerson person, byte[]? content, string name = "section.docx")
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication drive = builder.Build();
        drive.MapGet("/download", () => content is null ? Results.NotFound() : Results.Bytes(content));
        await drive.StartAsync();
        await world.SayAsync(person, "", activity => activity["attachments"] = new JArray(new JObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["contentUrl"] = "https://contoso.sharepoint.com/personal/" + name,
            ["content"] = new JObject { ["downloadUrl"] = drive.Urls.Single() + "/download", ["uniqueId"] = "u", ["fileType"] = Path.GetExtension(name).TrimStart('.') },
        }));
    }
}
