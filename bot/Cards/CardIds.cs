using System.Text.Json.Nodes;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What a button says it is about: ids, never texts.</summary>
public static class CardIds
{
    public static JsonObject Of(Assessment assessment) => new() { ["assessment"] = assessment.Id };

    public static JsonObject Of(Assessment assessment, string itemKey) => new() { ["assessment"] = assessment.Id, ["item"] = itemKey };

    public static JsonObject Of(Assessment assessment, Assignment assignment) =>
        new() { ["assessment"] = assessment.Id, ["assignment"] = assignment.Id, ["version"] = assignment.LatestVersion };

    public static JsonObject Person(Assessment assessment, string stakeholderId) =>
        new() { ["assessment"] = assessment.Id, ["stakeholder"] = stakeholderId };

    public static JsonObject Question(Assessment assessment, string questionId) => new() { ["assessment"] = assessment.Id, ["question"] = questionId };
}
