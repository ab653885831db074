using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Who may read everything of an assessment and change nothing.</summary>
public static class AuditorsCard
{
    public static JsonObject Build(Assessment assessment, TextsInLanguage texts)
    {
        string sentence = assessment.Auditors.Count == 0
            ? texts["Auditor.None"]
            : texts.Format("Auditor.Are", ("names", NameList.Of(assessment.Auditors.Select(one => one.Name), texts, 2_000)));
        return DoneCard.Build(assessment, sentence, null, texts, Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));
    }
}
