using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Until when there are to be no reminders; opens inside the list of items.</summary>
public static class MuteForm
{
    public const string UntilField = "until";

    public static JsonObject Build(int page, TextsInLanguage texts) => Button.Form(
        texts["Mute.Button"],
        FormCard.Of(
            texts,
            [Input.Required(Input.Day(UntilField, texts["Mute.Until"]), texts["Mute.UntilMissing"])],
            Button.Run("mute", texts["Mute.Send"], new() { ["page"] = page })));
}
