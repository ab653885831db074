using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The form that names somebody who may read everything and change nothing, or strikes them off.</summary>
public static class AuditorsCard
{
    public const string ToField = "to", WhatField = "what", Names = "names", Ends = "ends";

    public static JsonObject Build(Assessment assessment, string to, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["Auditor.Title"],
        [
            Element.Band("emphasis", AssessmentLine.Of(assessment), Element.Title(texts["Auditor.Title"]), Element.Quiet(SentenceOf(assessment, texts))),
            lead?.Build(),
            Input.Required(Input.Text(ToField, texts["Auditor.To"], CardText.Shorten(to, 400), FieldRules.MaxNameChars, "name@example.org"), texts["PassOn.ToMissing"]),
            Input.Choice(WhatField, texts["Auditor.What"], Names, [(Names, texts["Auditor.Names"]), (Ends, texts["Auditor.Ends"])]),
        ],
        Button.Run("auditor", texts["Auditor.Send"], Fields.Mark(CardIds.Of(assessment))),
        Button.Plain("status", texts["Notice.Status"], CardIds.Of(assessment)));

    /// <summary>Who they are, by name.</summary>
    public static string SentenceOf(Assessment assessment, TextsInLanguage texts) => assessment.Auditors.Count == 0
        ? texts["Auditor.None"]
        : texts.Format("Auditor.Are", ("names", NameList.Of(assessment.Auditors.Select(one => one.Name), texts, 1_000)));
}
