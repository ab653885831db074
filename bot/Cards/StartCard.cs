using System.Text.Json.Nodes;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The form an assessment is started with.</summary>
public static class StartCard
{
    public const string TemplateField = "template", TitleField = "title", StateField = "state", CycleField = "cycle", LanguageField = "language",
        DueField = "due", NotUsedField = "notUsed", WhyField = "whyNot", ByField = "decidedBy";

    private const int MostTemplates = 20;

    /// <param name="typed">What stood in the fields, when the form is shown again; empty otherwise.</param>
    /// <param name="requestId">The same for every try: pressed twice, it starts one assessment.</param>
    public static JsonObject Build(IReadOnlyList<Template> templates, CardData typed, string requestId, CardLead? lead, TextsInLanguage texts) => Card.Of(
        texts,
        lead?.Sentence ?? texts["Start.Title"],
        [
            Element.Band("emphasis", Element.Title(texts["Start.Title"]), Element.Sentence(texts["Start.Opening"])),
            lead?.Build(),
            Templates(templates, typed, texts),
            Required(TitleField, "Start.Name", typed, texts),
            Required(StateField, "Start.State", typed, texts),
            Required(CycleField, "Start.Cycle", typed, texts),
            Input.Choice(LanguageField, texts["Start.Language"], Languages.IsKnown(typed[LanguageField] ?? "") ? typed[LanguageField]! : texts.Language, Spoken()),
            Input.Required(Input.Date(DueField, texts["Start.Due"], typed[DueField] ?? ""), texts["Start.Missing"]),
            Input.Text(NotUsedField, texts["Start.NotUsed"], Kept(typed, NotUsedField), FieldRules.MaxNameChars, "03, 07"),
            Input.Text(WhyField, texts["Start.WhyNot"], Kept(typed, WhyField), FieldRules.MaxNameChars),
            Input.Text(ByField, texts["Start.DecidedBy"], Kept(typed, ByField), FieldRules.MaxNameChars),
        ],
        Button.Main("start", texts["Start.Send"], Fields.Mark(new() { ["request"] = requestId })));

    private static JsonObject Templates(IReadOnlyList<Template> templates, CardData typed, TextsInLanguage texts)
    {
        // The fullest questionnaire is the one most people come for.
        Template[] shown = [.. templates.Take(MostTemplates)];
        string chosen = Array.Find(shown, template => template.Id == typed[TemplateField])?.Id ?? shown.MaxBy(template => template.Items.Count)!.Id;
        return Input.Choice(TemplateField, texts["Start.Template"], chosen, shown.Select(template => (template.Id, CardText.Shorten(template.In(texts.Language).Title, 300))));
    }

    private static JsonObject Required(string field, string label, CardData typed, TextsInLanguage texts) =>
        Input.Required(Input.Text(field, texts[label], Kept(typed, field), FieldRules.MaxNameChars), texts["Start.Missing"]);

    private static string Kept(CardData typed, string field) => CardText.Shorten(typed[field] ?? "", 900);

    private static IEnumerable<(string, string)> Spoken() => Languages.All.Select(language => (language, BotTexts.All.For(language)["Language.Name"]));
}
