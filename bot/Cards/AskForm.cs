using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>A question to the coordinators; opens inside the item's card, so that nothing typed there is lost.</summary>
public static class AskForm
{
    public const string QuestionField = "question";

    public static JsonObject Build(ItemView view, JsonObject ids, TextsInLanguage texts) => Button.Form(
        texts["Item.Ask"],
        FormCard.Of(
            texts,
            [
                Input.Required(
                    Input.Lines(QuestionField, texts["Ask.Question"], "", FieldRules.MaxReasonChars, texts["Ask.QuestionHint"]),
                    texts["Ask.QuestionMissing"]),
            ],
            Button.Run("ask", texts.Format("Ask.Send", ("item", view.Item.Key)), ids)));
}
