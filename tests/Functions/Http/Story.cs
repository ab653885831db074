using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>
/// An assessment with the small questionnaire: Amina is asked for A1 and A2 and has opened both, Benoit for B1;
/// B2.ii is not used. Everything was done over HTTP.
/// </summary>
public sealed record Story(ProductFixture Product, string Id, Person Coordinator, Person Amina, Person Benoit, string AminaId, string BenoitId)
{
    public string At(string rest) => $"/api/assessments/{Id}/{rest}";

    public static object NewAssessment(string? title = null) => new
    {
        templateId = "quick-check",
        title = title ?? "Quick check",
        state = "Example Clinic",
        cycle = "2027",
        language = "en",
        dueAt = DateTimeOffset.UtcNow.AddDays(30),
        itemUses = new[] { new { itemKey = "B2.ii", kind = "NotUsed", reason = "Spoken for by the group.", decidedBy = "The board" } },
    };

    public static async Task<Story> StartAsync(ProductFixture product)
    {
        (Person coordinator, Person amina, Person benoit) = (Person.New(product), Person.New(product), Person.New(product));
        string id = (await coordinator.PostAsync("/api/assessments", NewAssessment())).Good["id"]!.GetValue<string>();
        JsonNode imported = (await coordinator.PostAsync($"/api/assessments/{id}/stakeholders", new[] { Entry("Amina Example", "amina", amina), Entry("Benoît Exemple", "benoit", benoit) })).Good;
        string[] ids = [.. imported["people"]!.AsArray().Select(person => person!["id"]!.GetValue<string>())];
        var story = new Story(product, id, coordinator, amina, benoit, ids[0], ids[1]);
        await story.AskAsync();
        return story;
    }

    public async Task<string> SubmitAsync(Person person, string itemKey, string markdown) =>
        (await person.PostAsync(At($"items/{itemKey}/contributions"), new { markdown })).Good["assignmentId"]!.GetValue<string>();

    /// <summary>Amina's answer to A1 is accepted and stands in version 1 of the master.</summary>
    public async Task<Story> MergedAsync(string markdown = "We keep three services running.")
    {
        string assignment = await SubmitAsync(Amina, "A1", markdown);
        _ = (await Coordinator.PostAsync(At($"assignments/{assignment}/accept"))).Good;
        _ = (await Coordinator.PostAsync(At("merges"))).Good;
        return this;
    }

    private async Task AskAsync()
    {
        object[] assignments =
        [
            new { stakeholderId = AminaId, itemKey = "A1", role = "Lead" },
            new { stakeholderId = AminaId, itemKey = "A2", role = "Contributor" },
            new { email = "BENOIT@example.org", itemKey = "B1", role = "Lead", dueAt = DateTimeOffset.UtcNow.AddDays(10) },
        ];
        _ = (await Coordinator.PostAsync(At("assignments"), new { assignments })).Good;
        _ = (await Coordinator.PostAsync(At("prompts"))).Good;
        _ = (await Amina.GetAsync(At("items/A1"))).Good;
        _ = (await Amina.GetAsync(At("items/A2"))).Good;
    }

    private static object Entry(string name, string mailbox, Person person) => new
    {
        name,
        organisation = "Example Clinic",
        category = "OtherGovernment",
        language = mailbox == "benoit" ? "fr" : "en",
        timeZone = "Europe/Paris",
        email = $"{mailbox}@example.org",
        objectId = person.ObjectId,
    };
}
