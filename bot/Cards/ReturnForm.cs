using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What the author should change; opens inside the notice.</summary>
public static class ReturnForm
{
    public const string CommentField = "comment";

    public static JsonObject Build(ReviewView view, string comment, TextsInLanguage texts) => Button.Form(
        texts["Notice.Return"],
        FormCard.Of(
            texts,
            [
                Input.Required(
                    Input.Lines(CommentField, texts["Notice.Comment"], CardText.Shorten(comment, 6_000), FieldRules.MaxReasonChars, texts["Notice.CommentHint"]),
                    texts["Notice.CommentMissing"]),
            ],
            Button.Run("return", texts["Notice.SendBack"], CardIds.Of(view.Assessment, view.Assignment))));
}
