using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

[Collection(SharedAzurite.Name)]
public sealed class MainJobTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    [Fact]
    public async Task Start_WithARequestKey_IsStartedOnce()
    {
        Person coordinator = Person.New(product);

        ApiAnswer first = await coordinator.PostAsync("/api/assessments", Story.NewAssessment(), ("Idempotency-Key", "same"));
        ApiAnswer again = await coordinator.PostAsync("/api/assessments", Story.NewAssessment(), ("Idempotency-Key", "same"));
        JsonArray own = (await coordinator.GetAsync("/api/assessments")).Good["assessments"]!.AsArray();

        Assert.Equal((201, 201), (first.Status, again.Status));
        Assert.Equal(first.Json["id"]!.GetValue<string>(), again.Json["id"]!.GetValue<string>());
        Assert.Equal($"/api/assessments/{first.Json["id"]}/status", first.Headers.Location?.OriginalString);
        Assert.Equal("Coordinator", Assert.Single(own)!["role"]!.GetValue<string>());
    }

    [Fact]
    public async Task Status_AfterTheFirstAnswer_CountsIt()
    {
        Story story = await Story.StartAsync(product);
        await story.SubmitAsync(story.Amina, "A1", "Three services.");

        JsonNode status = (await story.Coordinator.GetAsync(story.At("status"))).Good;
        JsonNode item = status["headings"]!.AsArray().SelectMany(heading => heading!["items"]!.AsArray()).Single(one => one!["key"]!.GetValue<string>() == "A1")!;
        JsonNode unused = status["headings"]!.AsArray().SelectMany(heading => heading!["items"]!.AsArray()).Single(one => one!["key"]!.GetValue<string>() == "B2.ii")!;

        Assert.Equal((7, 6, 1, 1, 3), (Total("items"), Total("inScope"), Total("notUsed"), Total("answered"), Total("assignments")));
        Assert.Equal(("Submitted", "Lead", "Amina Example", 1), (Of(item, "state"), Of(item, "role"), Of(item, "name"), item["assignments"]![0]!["latestVersion"]!.GetValue<int>()));
        Assert.Equal("NotUsed", unused["use"]!["kind"]!.GetValue<string>());
        Assert.Null(status["master"]);
        Assert.Empty(status["conflicts"]!.AsArray());

        int Total(string name) => status["totals"]![name]!.GetValue<int>();
        string Of(JsonNode one, string name) => one["assignments"]![0]![name]!.GetValue<string>();
    }

    [Fact]
    public async Task Import_Csv_GivesThePeopleAndWhoIsNotInTheDirectory()
    {
        Story story = await Story.StartAsync(product);
        string csv = "\ufeffName;Organisation;Category;Language;TimeZone;Email\r\nليلى;وزارة;Ministry;ar;Africa/Cairo;layla@example.org\r\n";

        JsonNode imported = (await story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), "text/csv; charset=utf-8", csv)).Good;
        JsonNode again = (await story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), "text/csv", csv)).Good;

        Assert.Equal((1, 0), (imported["added"]!.GetValue<int>(), imported["changed"]!.GetValue<int>()));
        Assert.Equal((0, 0), (again["added"]!.GetValue<int>(), again["changed"]!.GetValue<int>()));
        Assert.Equal("ليلى", imported["people"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(imported["people"]![0]!["id"]!.GetValue<string>(), imported["notInDirectory"]![0]!.GetValue<string>());
        Assert.Equal(3, (await story.Coordinator.GetAsync(story.At("stakeholders"))).Good["stakeholders"]!.AsArray().Count);
    }

    [Fact]
    public async Task Draft_SavedTwice_IsShownAsSavedLast()
    {
        Story story = await Story.StartAsync(product);
        object draft = new { markdown = "second — 好 😀", furtherAction = "more", evidence = new[] { "https://example.org/a" }, marking = "AmberStrict", level = 2 };

        JsonNode first = (await story.Amina.PutAsync(story.At("items/A1/draft"), new { markdown = "first" })).Good;
        JsonNode saved = (await story.Amina.PutAsync(story.At("items/A1/draft"), draft, ("If-Match", $"\"{first["savedAt"]!.GetValue<string>()}\""))).Good;
        JsonNode item = (await story.Amina.GetAsync(story.At("items/A1"))).Good;

        Assert.Equal(saved.ToJsonString(), item["draft"]!.ToJsonString());
        Assert.Equal(("second — 好 😀", "AmberStrict", 2), (saved["markdown"]!.GetValue<string>(), saved["marking"]!.GetValue<string>(), saved["level"]!.GetValue<int>()));
        Assert.Equal("Drafting", item["assignment"]!["state"]!.GetValue<string>());
        Assert.Null(item["newest"]);
    }

    [Theory]
    [InlineData("Idempotency-Key", "42")]
    [InlineData("X-None", "")]
    public async Task Submit_Repeated_IsTakenOnce(string header, string value)
    {
        Story story = await Story.StartAsync(product);
        object answer = new { markdown = "**Three** services." };

        ApiAnswer first = await story.Amina.PostAsync(story.At("items/A1/contributions"), answer, (header, value));
        ApiAnswer again = await story.Amina.PostAsync(story.At("items/A1/contributions"), answer, (header, value));
        JsonArray versions = (await story.Coordinator.GetAsync(first.Headers.Location!.OriginalString)).Good["contributions"]!.AsArray();

        Assert.Equal((201, 200), (first.Status, again.Status));
        Assert.Equal((false, true), (first.Json["alreadySubmitted"]!.GetValue<bool>(), again.Json["alreadySubmitted"]!.GetValue<bool>()));
        Assert.Equal(first.Json["version"]!.GetValue<int>(), again.Json["version"]!.GetValue<int>());
        Assert.Equal("**Three** services.", Assert.Single(versions)!["markdown"]!.GetValue<string>().Trim());
    }

    [Fact]
    public async Task Return_ThenAnotherAnswer_IsTheSecondVersion()
    {
        Story story = await Story.StartAsync(product);
        string assignment = await story.SubmitAsync(story.Amina, "A1", "Short.");

        JsonNode returned = (await story.Coordinator.PostAsync(story.At($"assignments/{assignment}/return"), new { comment = "Which services?" })).Good;
        JsonNode mine = (await story.Amina.GetAsync("/api/me/items")).Good["items"]!.AsArray().Single(item => item!["itemKey"]!.GetValue<string>() == "A1")!;
        await story.SubmitAsync(story.Amina, "A1", "Longer.");
        JsonNode accepted = (await story.Coordinator.PostAsync(story.At($"assignments/{assignment}/accept"), new { version = 2 })).Good;

        Assert.Equal(("Returned", "Which services?"), (returned["state"]!.GetValue<string>(), mine["note"]!.GetValue<string>()));
        Assert.Equal(("Accepted", 2), (accepted["state"]!.GetValue<string>(), accepted["acceptedVersion"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Submit_WordsThatWereUsedBefore_AreAnAnswerAgain()
    {
        Story story = await Story.StartAsync(product);
        string assignment = await story.SubmitAsync(story.Amina, "A1", "First.");
        await story.SubmitAsync(story.Amina, "A1", "Second.");
        await story.SubmitAsync(story.Amina, "A1", "First.");
        _ = (await story.Coordinator.PostAsync(story.At($"assignments/{assignment}/return"), new { comment = "Sure?" })).Good;
        await story.SubmitAsync(story.Amina, "A1", "First.");

        JsonArray versions = (await story.Amina.GetAsync(story.At($"assignments/{assignment}/contributions"))).Good["contributions"]!.AsArray();

        Assert.Equal(["First.", "Second.", "First.", "First."], versions.Select(version => version!["markdown"]!.GetValue<string>().Trim()));
    }

    [Fact]
    public async Task Timers_PeopleTheBotHasNotMet_WaitForThem()
    {
        Story story = await Story.StartAsync(product);

        await product.Product.RunTimerAsync("TimerReminders", CancellationToken.None);
        await product.Product.RunTimerAsync("TimerOutbox", CancellationToken.None);
        JsonArray messages = (await story.Coordinator.GetAsync(story.At("messages"))).Good["messages"]!.AsArray();

        Assert.Equal([("Prompt", "Pending", 0), ("Prompt", "Pending", 0)], messages.Select(message => (message!["kind"]!.GetValue<string>(), message["status"]!.GetValue<string>(), message["attempts"]!.GetValue<int>())));
    }

    [Fact]
    public async Task DeclineAndDelegate_AreSeenByTheCoordinator()
    {
        Story story = await Story.StartAsync(product);

        JsonNode declined = (await story.Amina.PostAsync(story.At("items/A1/decline"), new { reason = "Not my field." })).Good;
        JsonNode passedOn = (await story.Amina.PostAsync(story.At("items/A2/delegate"), new { to = "benoit@example.org", reason = "He knows." })).Good;
        string[] kinds = [.. (await story.Coordinator.GetAsync(story.At("messages"))).Good["messages"]!.AsArray().Select(message => message!["kind"]!.GetValue<string>())];

        Assert.Equal(("Declined", "Not my field."), (declined["state"]!.GetValue<string>(), declined["note"]!.GetValue<string>()));
        Assert.Equal(("Delegated", story.BenoitId), (passedOn["state"]!.GetValue<string>(), passedOn["delegatedTo"]!.GetValue<string>()));
        Assert.Contains("Declined", kinds);
        Assert.Contains("Delegated", kinds);
        Assert.Contains("A2", (await story.Benoit.GetAsync("/api/me/items")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_Twice_WritesOneVersion()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();

        JsonNode again = (await story.Coordinator.PostAsync(story.At("merges"))).Good;

        Assert.Equal((1, false), (again["version"]!.GetValue<int>(), again["changed"]!.GetValue<bool>()));
        Assert.Single((await story.Coordinator.GetAsync(story.At("versions"))).Good["versions"]!.AsArray());
    }

    [Fact]
    public async Task Master_Downloaded_HasNameTagAndTheAnswer()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync("Our own words.");

        ApiAnswer file = await story.Coordinator.GetAsync(story.At("master"));
        ApiAnswer known = await story.Coordinator.GetAsync(story.At("master"), ("If-None-Match", "\"v1\""));
        ApiAnswer named = await story.Coordinator.GetAsync(story.At("master?version=1"));

        Assert.Equal((200, Person.Docx, "\"v1\""), (file.Status, file.ContentType, file.Headers.ETag?.Tag));
        Assert.Equal(("attachment", "Example Clinic 2027 v1.docx"), (file.ContentHeaders.ContentDisposition?.DispositionType, file.ContentHeaders.ContentDisposition?.FileNameStar));
        Assert.Contains("Our own words.", EditedDocx.TextOf(file.Body), StringComparison.Ordinal);
        Assert.Equal((304, 0, "\"v1\""), (known.Status, known.Body.Length, known.Headers.ETag?.Tag));
        Assert.Equal(file.Body, named.Body);
    }

    [Fact]
    public async Task Master_EditedAndSentBack_IsTheNextVersion()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync("Our own words.");
        byte[] edited = EditedDocx.Replace((await story.Coordinator.GetAsync(story.At("master"))).Body, "Our own words.", "Our better words.");

        ApiAnswer kept = await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, edited, ("If-Match", "\"v1\""));
        ApiAnswer again = await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, edited, ("If-Match", "\"v1\""));
        byte[] other = EditedDocx.Replace(edited, "Our better words.", "Our best words.");
        ApiAnswer stale = await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, other, ("If-Match", "\"v1\""));
        JsonNode merged = (await story.Coordinator.PostAsync(story.At("merges"))).Good;

        Assert.Equal((200, "\"v2\""), (kept.Status, kept.Headers.ETag?.Tag));
        Assert.Equal(("Edited", "A1"), (kept.Json["origin"]!.GetValue<string>(), Assert.Single(kept.Json["editedItems"]!.AsArray())!.GetValue<string>()));
        Assert.Equal((200, "\"v2\""), (again.Status, again.Headers.ETag?.Tag));
        Assert.Equal((412, "DocumentChanged"), stale.Problem);
        Assert.False(merged["changed"]!.GetValue<bool>());
        Assert.Contains("Our better words.", EditedDocx.TextOf((await story.Coordinator.GetAsync(story.At("master"))).Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Section_EditedAndSentBack_IsSubmittedOnce()
    {
        Story story = await Story.StartAsync(product);
        _ = (await story.Amina.PutAsync(story.At("items/A1/draft"), new { markdown = "Half a sentence" })).Good;
        ApiAnswer section = await story.Amina.GetAsync(story.At("section"));
        byte[] edited = EditedDocx.Replace(section.Body, "Half a sentence", "A whole sentence.");

        JsonNode receipt = (await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, edited)).Good;
        JsonNode again = (await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), "application/octet-stream", edited)).Good;

        Assert.Equal("Example Clinic 2027 Amina Example.docx", section.ContentHeaders.ContentDisposition?.FileNameStar);
        Assert.Equal(("A1", false), (receipt["submitted"]![0]!["itemKey"]!.GetValue<string>(), receipt["submitted"]![0]!["alreadySubmitted"]!.GetValue<bool>()));
        Assert.Equal("A2", Assert.Single(receipt["unchanged"]!.AsArray())!.GetValue<string>());
        Assert.True(again["submitted"]![0]!["alreadySubmitted"]!.GetValue<bool>());
        Assert.Equal(200, (await story.Coordinator.GetAsync(story.At($"section?stakeholderId={story.BenoitId}"))).Status);
    }

    [Fact]
    public async Task Section_WithTextOutsideEveryItem_KeepsItForTheCoordinatorOnce()
    {
        Story story = await Story.StartAsync(product);
        byte[] edited = EditedDocx.Replace((await story.Amina.GetAsync(story.At("section"))).Body, "<w:sectPr", "<w:p><w:r><w:t>Words that stand nowhere.</w:t></w:r></w:p><w:sectPr");

        JsonNode receipt = (await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, edited)).Good;
        _ = (await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, edited)).Good;
        JsonNode kept = (await story.Coordinator.GetAsync(story.At("unplaced"))).Good;

        Assert.Equal("After item A2: Words that stand nowhere.", Assert.Single(receipt["unplaced"]!.AsArray())!.GetValue<string>());
        JsonNode text = Assert.Single(kept["unplaced"]!.AsArray())!;
        Assert.Equal((story.AminaId, "After item A2: Words that stand nowhere."), (text["stakeholderId"]!.GetValue<string>(), text["text"]!.GetValue<string>()));
        Assert.Equal(403, (await story.Amina.GetAsync(story.At("unplaced"))).Status);
    }

    [Fact]
    public async Task Remind_OnePerson_SendsOneMessage()
    {
        Story story = await Story.StartAsync(product);

        JsonNode reminded = (await story.Coordinator.PostAsync(story.At("reminders"), new { stakeholderId = story.AminaId })).Good;
        JsonNode again = (await story.Coordinator.PostAsync(story.At("reminders"), new { stakeholderId = story.AminaId })).Good;

        Assert.Equal((1, 2), (reminded["people"]!.GetValue<int>(), reminded["items"]!.GetValue<int>()));
        Assert.Equal(0, again["people"]!.GetValue<int>());
    }

    [Fact]
    public async Task Audit_AfterWork_IsWhole()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();

        JsonNode audit = (await story.Coordinator.GetAsync(story.At("audit"))).Good;

        Assert.True(audit["intact"]!.GetValue<bool>());
        Assert.Equal("started", audit["entries"]![0]!["action"]!.GetValue<string>());
        Assert.Contains("merged", audit["entries"]!.AsArray().Select(entry => entry!["action"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public async Task Texts_InTheLanguageAskedFor(string language)
    {
        Story story = await product.StoryAsync();

        string asked = (await story.Amina.GetAsync($"/api/me/items?language={language}")).Good["items"]![0]!["text"]!.GetValue<string>();
        string accepted = (await story.Amina.GetAsync("/api/me/items", ("Accept-Language", language))).Good["items"]![0]!["text"]!.GetValue<string>();
        string own = (await story.Amina.GetAsync("/api/me/items")).Good["items"]![0]!["text"]!.GetValue<string>();
        JsonNode templates = (await story.Amina.GetAsync($"/api/templates?language={language}")).Good;

        Assert.Equal(asked, accepted);
        Assert.NotEqual(asked, own);
        Assert.Contains(asked, templates["templates"]!.AsArray().SelectMany(template => template!["headings"]!.AsArray()).SelectMany(heading => heading!["items"]!.AsArray()).Select(item => item!["text"]!.GetValue<string>()));
    }
}
