using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Tests.Functions.Requests;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Whatever is sent: a problem that says what to do, and not one row written; a file that was refused leaves its line in the record.</summary>
[Collection(SharedAzurite.Name)]
public sealed class BadInputTests(ProductFixture product) : IClassFixture<ProductFixture>
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Unknown = "0123456789abcdef0123456789abcdef";

    private sealed record Case(int Status, string Code, Func<Story, Task<ApiAnswer>> SendAsync, bool IsRecorded = false);

    private static readonly Dictionary<string, Case> Cases = new()
    {
        // Ids
        ["unknown assessment"] = new(404, "UnknownAssessment", story => story.Coordinator.GetAsync($"/api/assessments/{Unknown}/status")),
        ["assessment id of 3,000 characters"] = new(404, "UnknownAssessment", story => story.Coordinator.GetAsync($"/api/assessments/{new string('x', 3_000)}/status")),
        ["assessment id with quotes and slashes"] = new(404, "UnknownAssessment", story => story.Coordinator.GetAsync("/api/assessments/a'%20or%20'1'%20eq%20'1%23%3F%5C/status")),
        ["unknown item"] = new(404, "UnknownItem", story => story.Amina.GetAsync(story.At("items/Z9"))),
        ["item key of 3,000 characters"] = new(404, "UnknownItem", story => story.Amina.GetAsync(story.At($"items/{new string('x', 3_000)}"))),
        ["unknown assignment"] = new(404, "UnknownAssignment", story => story.Coordinator.PostAsync(story.At("assignments/nobody~A1/accept"))),
        ["assignment id of 3,000 characters"] = new(404, "UnknownAssignment", story => story.Coordinator.GetAsync(story.At($"assignments/{new string('x', 3_000)}/contributions"))),
        ["assignment of somebody else"] = new(404, "UnknownAssignment", story => story.Benoit.GetAsync(story.At($"assignments/{story.AminaId}~A1/contributions"))),
        ["unknown stakeholder assigned"] = new(404, "UnknownStakeholder", story => story.Coordinator.PostAsync(story.At("assignments"), Assign("nobody@example.org", "A1"))),
        ["unknown item assigned"] = new(404, "UnknownItem", story => story.Coordinator.PostAsync(story.At("assignments"), Assign(story.AminaId, "Z9"))),
        ["one good assignment and one unknown"] = new(404, "UnknownItem", story => story.Coordinator.PostAsync(
            story.At("assignments"), new { assignments = new[] { new { stakeholderId = story.BenoitId, itemKey = "A2", role = "Lead" }, new { stakeholderId = story.BenoitId, itemKey = "Z9", role = "Lead" } } })),
        ["unknown stakeholder prompted"] = new(404, "UnknownStakeholder", story => story.Coordinator.PostAsync(story.At("prompts"), new { stakeholderIds = new[] { "nobody" } })),
        ["unknown stakeholder reminded"] = new(404, "UnknownStakeholder", story => story.Coordinator.PostAsync(story.At("reminders"), new { stakeholderId = "nobody" })),
        ["unknown item reminded"] = new(404, "UnknownItem", story => story.Coordinator.PostAsync(story.At("reminders"), new { itemKey = "Z9" })),
        ["section of an unknown stakeholder"] = new(404, "UnknownStakeholder", story => story.Coordinator.GetAsync(story.At($"section?stakeholderId={new string('x', 3_000)}"))),
        ["unknown template"] = new(404, "UnknownTemplate", story => story.Coordinator.PostAsync("/api/assessments", new { templateId = "../un-64-211" })),
        ["master before the first merge"] = new(404, "NoDocumentYet", story => story.Coordinator.GetAsync(story.At("master"))),
        ["unknown master version"] = new(404, "UnknownVersion", story => story.Coordinator.GetAsync(story.At("master?version=99"))),
        ["master version that is no number"] = new(422, "FieldInvalid", story => story.Coordinator.GetAsync(story.At("master?version=newest"))),
        ["language that is none of the six"] = new(422, "FieldInvalid", story => story.Coordinator.GetAsync(story.At("status?language=de"))),

        // Who
        ["foreign tenant"] = new(404, "UnknownAssessment", story => story.Coordinator.InTenant(Guid.NewGuid().ToString()).GetAsync(story.At("status"))),
        ["foreign tenant answering"] = new(404, "UnknownAssessment", story => story.Amina.InTenant(Guid.NewGuid().ToString()).PostAsync(story.At("items/A1/contributions"), new { markdown = "x" })),
        ["stranger"] = new(404, "UnknownAssessment", story => Person.New(story.Product).GetAsync(story.At("status"))),
        ["stakeholder asks for the status"] = new(403, "CoordinatorsOnly", story => story.Amina.GetAsync(story.At("status"))),
        ["stakeholder merges"] = new(403, "CoordinatorsOnly", story => story.Amina.PostAsync(story.At("merges"))),
        ["stakeholder asks for another's section"] = new(403, "CoordinatorsOnly", story => story.Amina.GetAsync(story.At($"section?stakeholderId={story.BenoitId}"))),
        ["coordinator answers"] = new(403, "NotYours", story => story.Coordinator.PostAsync(story.At("items/A1/contributions"), new { markdown = "x" })),
        ["item of somebody else"] = new(403, "NotYours", story => story.Benoit.PutAsync(story.At("items/A1/draft"), new { markdown = "x" })),

        // States
        ["accept before an answer"] = new(409, "WrongState", story => story.Coordinator.PostAsync(story.At($"assignments/{story.AminaId}~A1/accept"))),
        ["accept a version that is not the newest"] = new(404, "UnknownVersion", story => story.Coordinator.PostAsync(story.At($"assignments/{story.AminaId}~A1/accept"), new { version = 7 })),
        ["return before an answer"] = new(409, "WrongState", story => story.Coordinator.PostAsync(story.At($"assignments/{story.AminaId}~A1/return"), new { comment = "?" })),
        ["assign an item that is not used"] = new(409, "ItemNotInScope", story => story.Coordinator.PostAsync(story.At("assignments"), Assign(story.AminaId, "B2.ii"))),
        ["delegate to oneself"] = new(422, "DelegateToSelf", story => story.Amina.PostAsync(story.At("items/A1/delegate"), new { to = "amina@example.org" })),
        ["delegate to nobody"] = new(422, "FieldMissing", story => story.Amina.PostAsync(story.At("items/A1/delegate"), new { reason = "x" })),
        ["delegate to a new person without a name"] = new(422, "FieldMissing", story => story.Amina.PostAsync(story.At("items/A1/delegate"), new { to = "new@example.org" })),
        ["decline without a reason"] = new(422, "ReasonMissing", story => story.Amina.PostAsync(story.At("items/A1/decline"), new { reason = "  " })),
        ["return without a comment"] = new(422, "FieldMissing", story => story.Coordinator.PostAsync(story.At($"assignments/{story.AminaId}~A1/return"), new { })),

        // Fields
        ["start without a title"] = new(422, "FieldMissing", story => story.Coordinator.PostAsync("/api/assessments", new { templateId = "quick-check", dueAt = DateTimeOffset.UtcNow.AddDays(1) })),
        ["start in the past"] = new(422, "FieldInvalid", story => story.Coordinator.PostAsync("/api/assessments", new { templateId = "quick-check", title = "x", dueAt = DateTimeOffset.UtcNow.AddDays(-1) })),
        ["start with a title of 100,000 characters"] = new(413, "FieldTooLong", story => story.Coordinator.PostAsync("/api/assessments", Story.NewAssessment(new string('x', 100_000)))),
        ["start with control characters"] = new(422, "TextNotAllowed", story => story.Coordinator.PostAsync("/api/assessments", Story.NewAssessment("a\u0000b"))),
        ["start with 500 coordinators"] = new(413, "FieldTooLong", story => story.Coordinator.PostAsync("/api/assessments", new
        {
            templateId = "quick-check",
            title = "x",
            state = "x",
            cycle = "x",
            language = "en",
            dueAt = DateTimeOffset.UtcNow.AddDays(1),
            coordinators = Enumerable.Range(0, 500).Select(number => new { objectId = $"{number}", name = "x", email = "x@example.org" }),
        })),
        ["start with 1,000 reminder days"] = new(422, "FieldInvalid", story => story.Coordinator.PostAsync("/api/assessments", new
        {
            templateId = "quick-check",
            title = "x",
            state = "x",
            cycle = "x",
            language = "en",
            dueAt = DateTimeOffset.UtcNow.AddDays(1),
            reminders = new { daysBeforeDue = Enumerable.Range(0, 1_000) },
        })),
        ["start without a reason for an unused item"] = new(422, "FieldMissing", story => story.Coordinator.PostAsync("/api/assessments", new
        {
            templateId = "quick-check",
            title = "x",
            state = "x",
            cycle = "x",
            language = "en",
            dueAt = DateTimeOffset.UtcNow.AddDays(1),
            itemUses = new[] { new { itemKey = "A1", kind = "NotUsed" } },
        })),
        ["assign nobody"] = new(422, "FieldInvalid", story => story.Coordinator.PostAsync(story.At("assignments"), new { })),
        ["assign 5,000 at once"] = new(422, "FieldInvalid", story => story.Coordinator.PostAsync(story.At("assignments"), new { assignments = Enumerable.Repeat(new { stakeholderId = story.AminaId, itemKey = "B3", role = "Lead" }, 5_000) })),
        ["assign without a role"] = new(422, "FieldMissing", story => story.Coordinator.PostAsync(story.At("assignments"), new { assignments = new[] { new { stakeholderId = story.AminaId, itemKey = "A1" } } })),

        // Answers
        ["answer of a million characters"] = new(413, "AnswerTooLong", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = new string('好', 1_000_000) })),
        ["draft of a million characters"] = new(413, "AnswerTooLong", story => story.Amina.PutAsync(story.At("items/A1/draft"), new { markdown = new string('x', 1_000_000) })),
        ["answer of ten million characters"] = new(413, "BodyTooLarge", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = new string('x', 10_000_000) })),
        ["answer without a length header, endless"] = new(413, "BodyTooLarge", story => story.Amina.SendAsync(HttpMethod.Post, story.At("items/A1/contributions"), Chunked(12_000_000))),
        ["answer that nobody sees"] = new(422, "AnswerEmpty", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "\u200f \u200b" })),
        ["empty answer"] = new(422, "AnswerEmpty", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = " \n " })),
        ["answer with control characters"] = new(422, "TextNotAllowed", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "a\u0007b" })),
        ["answer with half a surrogate pair"] = new(400, "JsonUnreadable", story => story.Amina.SendAsync(HttpMethod.Post, story.At("items/A1/contributions"), Json, """{"markdown":"a\ud83d"}""")),
        ["answer with a surrogate in UTF-8"] = new(400, "NotUtf8", story => story.Amina.SendAsync(HttpMethod.Post, story.At("items/A1/contributions"), Json, [.. "{\"markdown\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8])),
        ["draft with half a surrogate pair"] = new(400, "JsonUnreadable", story => story.Amina.SendAsync(HttpMethod.Put, story.At("items/A1/draft"), Json, """{"furtherAction":"\udc00"}""")),
        ["answer in Latin-1"] = new(400, "NotUtf8", story => story.Amina.SendAsync(HttpMethod.Post, story.At("items/A1/contributions"), Json, Encoding.Latin1.GetBytes("{\"markdown\":\"é\"}"))),
        ["evidence that is a script"] = new(422, "FieldInvalid", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", evidence = new[] { "javascript:alert(1)" } })),
        ["evidence that is null"] = new(400, "JsonUnreadable", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", evidence = new string?[] { null } })),
        ["thirty pieces of evidence"] = new(413, "FieldTooLong", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", evidence = Enumerable.Repeat("https://example.org/", 30) })),
        ["level of 9"] = new(422, "FieldInvalid", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", level = 9 })),
        ["unknown marking"] = new(400, "JsonUnreadable", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", marking = "PURPLE" })),
        ["identity in the body"] = new(400, "JsonUnreadable", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x", submittedBy = "somebody else" })),
        ["idempotency key of 5,000 characters"] = new(413, "FieldTooLong", story => story.Amina.PostAsync(story.At("items/A1/contributions"), new { markdown = "x" }, ("Idempotency-Key", new string('x', 5_000)))),

        // Lists of people
        ["CSV without columns"] = new(400, "ImportUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, "a,b\n1,2")),
        ["CSV with an open quotation mark"] = new(400, "ImportUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, "name,email\n\"a\"b,c\n")),
        ["empty CSV"] = new(400, "ImportUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, "")),
        ["CSV that is a picture"] = new(400, "NotUtf8", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        ["CSV of 3,000 people"] = new(400, "ImportUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, "name,email\n" + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"x,x{number}@example.org\n")))),
        ["CSV of 9 MB"] = new(413, "BodyTooLarge", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, new string('x', 9_000_000))),
        ["CSV with bad rows"] = new(422, "RowsRefused", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, "name,organisation,category,language,timeZone,email\nA,B,Ministry,en,Europe/Paris,good@example.org\nA,B,King,en,Europe/Paris,a@example.org\n")),
        ["JSON people with half a surrogate pair"] = new(400, "JsonUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Json, """[{"name":"\ud800"}]""")),
        ["JSON people that are no list"] = new(400, "JsonUnreadable", story => story.Coordinator.PostAsync(story.At("stakeholders"), new { name = "x" })),
        ["JSON people that are null"] = new(400, "JsonUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Json, "[null]")),
        ["empty JSON list of people"] = new(400, "ImportUnreadable", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Json, "[]")),
        ["people as XML"] = new(415, "ContentTypeNotTaken", story => story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), "text/xml", "<people/>")),

        // Documents
        ["section that is text"] = new(415, "DocumentNotWordDocument", story => story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, "I am a Word document."), IsRecorded: true),
        ["empty section"] = new(415, "DocumentNotWordDocument", story => story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, ""), IsRecorded: true),
        ["section that is a zip of something else"] = new(415, "DocumentNotWordDocument", story => story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, Zip("readme.txt", 100)), IsRecorded: true),
        ["section cut in half"] = new(422, "DocumentDamaged", async story => await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, (await story.Product.SectionAsync()) is var whole ? whole[..(whole.Length / 2)] : []), IsRecorded: true),
        ["section with a part that unpacks to 300 MB"] = new(422, "DocumentTooComplex", async story => await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, EditedDocx.With(await story.Product.SectionAsync(), "word/media/bomb.png", new byte[300_000_000])), IsRecorded: true),
        ["section with macros"] = new(422, "DocumentContainsMacros", async story => await story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, EditedDocx.With(await story.Product.SectionAsync(), "word/vbaProject.bin", new byte[100])), IsRecorded: true),
        ["section of 26 MB"] = new(413, "BodyTooLarge", story => story.Amina.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, new byte[26 * 1_048_576 + 1])),
        ["section as PDF"] = new(415, "ContentTypeNotTaken", story => story.Amina.SendAsync(HttpMethod.Post, story.At("section"), "application/pdf", "%PDF-1.7")),
        ["section of another person"] = new(422, "DocumentOtherPerson", async story => await story.Benoit.SendAsync(HttpMethod.Post, story.At("section"), Person.Docx, await story.Product.SectionAsync()), IsRecorded: true),
        ["section of another assessment"] = new(422, "DocumentOtherAssessment", async story => await story.Amina.SendAsync(HttpMethod.Post, $"/api/assessments/{Unknown}/section", Person.Docx, await story.Product.SectionAsync())),
        ["section as master"] = new(404, "NoDocumentYet", async story => await story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, await story.Product.SectionAsync(), ("If-Match", "\"v1\""))),
        ["master without If-Match"] = new(428, "VersionNotNamed", story => story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, "x")),
        ["master with another If-Match"] = new(428, "VersionNotNamed", story => story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, "x", ("If-Match", "*"))),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Send_BadInput_IsAProblemAndChangesNothing(string name)
    {
        Story story = await product.StoryAsync();
        await product.SectionAsync();
        IReadOnlySet<StoredRow> before = await product.StoreAsync();

        ApiAnswer answer = await Cases[name].SendAsync(story);
        (int lines, string[] anythingElse) = Written(before, await product.StoreAsync());

        Assert.Equal((Cases[name].Status, Cases[name].Code), answer.Problem);
        Assert.Equal(Cases[name].IsRecorded ? 1 : 0, lines);
        Assert.Empty(anythingElse);
    }

    [Fact]
    public async Task Send_DocumentsThatDoNotFitAMaster_AreProblemsAndChangeNothing()
    {
        Story story = await (await Story.StartAsync(product)).MergedAsync();
        Story other = await (await Story.StartAsync(product)).MergedAsync();
        byte[] foreign = (await other.Coordinator.GetAsync(other.At("master"))).Body;
        byte[] section = (await story.Amina.GetAsync(story.At("section"))).Body;
        IReadOnlySet<StoredRow> before = await product.StoreAsync();

        Assert.Equal((422, "DocumentOtherAssessment"), (await PutAsync(foreign, "\"v1\"")).Problem);
        Assert.Equal((422, "DocumentNotOurs"), (await PutAsync(section, "\"v1\"")).Problem);
        Assert.Equal((415, "DocumentNotWordDocument"), (await PutAsync("x"u8.ToArray(), "\"v1\"")).Problem);
        Assert.Equal((412, "DocumentChanged"), (await PutAsync(foreign, "\"v7\"")).Problem);
        Assert.Equal((404, "UnknownVersion"), (await story.Coordinator.GetAsync(story.At("master?version=2"))).Problem);
        (int lines, string[] anythingElse) = Written(before, await product.StoreAsync());
        Assert.Equal(3, lines);
        Assert.Empty(anythingElse);

        Task<ApiAnswer> PutAsync(byte[] file, string tag) => story.Coordinator.SendAsync(HttpMethod.Put, story.At("master"), Person.Docx, file, ("If-Match", tag));
    }

    [Fact]
    public async Task Send_RowsThatCannotBeImported_NamesEachInTheCallersLanguage()
    {
        Story story = await product.StoryAsync();
        string csv = "name,organisation,category,language,timeZone,email\nA,B,Ministry,en,Europe/Paris,good@example.org\n,B,Ministry,en,Europe/Paris,a@example.org\nA,B,Ministry,en,Mars/Base,b@example.org\nA\u0001,B,Ministry,en,Europe/Paris,c@example.org\n";

        ApiAnswer answer = await story.Coordinator.SendAsync(HttpMethod.Post, story.At("stakeholders"), Csv, csv, ("Accept-Language", "es"));
        JsonArray errors = answer.Json["errors"]!.AsArray();

        Assert.Equal((422, "RowsRefused"), answer.Problem);
        Assert.Equal([(2, "FieldMissing"), (3, "FieldInvalid"), (4, "TextNotAllowed")], errors.Select(error => (error!["row"]!.GetValue<int>(), error["code"]!.GetValue<string>())));
        Assert.Contains("fila", answer.Json["detail"]!.GetValue<string>(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("es", Assert.Single(answer.ContentHeaders.ContentLanguage));
    }

    [Fact]
    public async Task Send_ToEveryRouteWithoutIdentity_IsUnauthenticated()
    {
        var nobody = new Person(product, null);
        IReadOnlySet<StoredRow> before = await product.StoreAsync();
        foreach ((string method, string path, JsonObject operation) in Operations().Where(entry => entry.Operation["security"] is null))
        {
            ApiAnswer answer = await nobody.SendAsync(new HttpMethod(method.ToUpperInvariant()), Filled(path), operation["requestBody"] is null ? null : new StringContent("{}", Encoding.UTF8, Json));

            Assert.Equal((path, 401, "Unauthenticated"), (path, answer.Problem.Status, answer.Problem.Code));
            Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
        }

        Assert.Equal(before, await product.StoreAsync());
    }

    [Fact]
    public async Task Send_ToEveryRouteWithABody_WhatCannotBeRead_IsAProblem()
    {
        Story story = await product.StoryAsync();
        IReadOnlySet<StoredRow> before = await product.StoreAsync();
        foreach ((string method, string path, JsonObject operation) in Operations().Where(entry => entry.Operation["requestBody"]?["content"]?[Json] is not null))
        {
            Assert.Equal((path, 400), (path, (await SendAsync(Json, "{")).Problem.Status));
            Assert.Equal((path, 400), (path, (await SendAsync(Json, "{\"unknown\":1}")).Problem.Status));
            Assert.Equal((path, 400), (path, (await SendAsync(Json, "\"text\"")).Problem.Status));
            Assert.Equal((path, 415), (path, (await SendAsync("text/plain", "{}")).Problem.Status));
            Assert.Equal((path, 413), (path, (await SendAsync(Json, new string(' ', 8_500_000))).Problem.Status));

            Task<ApiAnswer> SendAsync(string contentType, string body) => story.Coordinator.SendAsync(new HttpMethod(method.ToUpperInvariant()), Filled(path), contentType, body);
        }

        Assert.Equal(before, await product.StoreAsync());
    }

    private static IEnumerable<(string Method, string Path, JsonObject Operation)> Operations() =>
        OpenApiDocument.Build(typeof(FunctionsServices).Assembly)["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => (method.Key, path.Key, method.Value!.AsObject())));

    private static string Filled(string path) => path
        .Replace("{id}", Unknown, StringComparison.Ordinal)
        .Replace("{itemKey}", "A1", StringComparison.Ordinal)
        .Replace("{assignmentId}", "nobody~A1", StringComparison.Ordinal);

    private static object Assign(string person, string item) => new { assignments = new[] { new { stakeholderId = person, itemKey = item, role = "Lead" } } };

    // What an answer may leave beside nothing at all: its line in the record, the head of the chain, the pseudonym of who sent it.
    private static readonly string[] Record = [Keys.Chain, "audit", "actor"];

    private static (int Lines, string[] Else) Written(IReadOnlySet<StoredRow> before, IReadOnlySet<StoredRow> after)
    {
        string[] changed = [.. before.Except(after).Concat(after.Except(before)).Select(row => row.RowKey.Split('|')[0])];
        return (changed.Count(kind => kind == "audit"), [.. changed.Except(Record)]);
    }

    private static byte[] Zip(string name, int bytes)
    {
        var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry(name).Open();
            entry.Write(new byte[bytes]);
        }

        return content.ToArray();
    }

    private static StreamContent Chunked(int bytes)
    {
        var content = new StreamContent(new EndlessStream(bytes));
        content.Headers.ContentType = new(Json);
        return content;
    }
}
