using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Says why there will be no answer; opens inside the item's card, so that nothing typed there is lost.</summary>
public static class DeclineForm
{
    public const string ReasonField = "reason";

    public static JsonObject Build(ItemView view, JsonObject ids, TextsInLanguage texts) => Button.Form(
        texts["Item.Decline"],
        FormCard.Of(
            texts,
            [
                Input.Required(
                    Input.Lines(ReasonField, texts["Decline.Reason"], "", FieldRules.MaxReasonChars, texts["Decline.ReasonHint"]),
                    texts["Decline.ReasonMissing"]),
            ],
            Button.Run("decline", texts.Format("Decline.Send", ("item", view.Item.Key)), ids)));
}
