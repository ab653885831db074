using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Names the person who takes over; opens inside the item's card.</summary>
public static class PassOnForm
{
    public const string ToField = "to", NameField = "name", ReasonField = "why";

    public static JsonObject Build(ItemView view, JsonObject ids, TextsInLanguage texts) => Button.Form(
        texts["Item.PassOn"],
        FormCard.Of(
            texts,
            [
                Input.Required(Input.Text(ToField, texts["PassOn.To"], "", FieldRules.MaxNameChars, "name@example.org"), texts["PassOn.ToMissing"]),
                Input.Text(NameField, texts["PassOn.Name"], "", FieldRules.MaxNameChars),
                Input.Lines(ReasonField, texts["PassOn.Reason"], "", FieldRules.MaxReasonChars),
            ],
            Button.Run("delegate", texts.Format("PassOn.Send", ("item", view.Item.Key)), ids)));
}
