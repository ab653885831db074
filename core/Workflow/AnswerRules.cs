using System.Globalization;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Workflow;

/// <summary>What an answer must be like to be taken.</summary>
public static class AnswerRules
{
    /// <returns>The text as typed, line ends as <c>\n</c>; empty when there is none.</returns>
    public static string Markdown(string? text)
    {
        string answer = (text ?? "").ReplaceLineEndings("\n");
        if (answer.Length > FieldRules.MaxAnswerChars)
        {
            throw new RefusedException(Refusal.AnswerTooLong, ("max", FieldRules.MaxAnswerChars), ("length", answer.Length));
        }

        return FieldRules.IsPlainText(answer) ? answer : throw new RefusedException(Refusal.TextNotAllowed, ("field", "answer"));
    }

    public static int? Level(int? level) =>
        level is null or (>= 0 and <= 5) ? level : throw new RefusedException(Refusal.FieldInvalid, ("field", "level"), ("allowed", "0–5"));

    /// <summary>What was typed beside an older answer must not take the place of a newer one unseen.</summary>
    /// <param name="basedOn">The newest version its author had seen; null when that is not known.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.AnsweredSince"/></exception>
    public static void NotAnsweredSince(Assignment assignment, int? basedOn)
    {
        if (basedOn < assignment.LatestVersion)
        {
            throw new RefusedException(Refusal.AnsweredSince, ("item", assignment.ItemKey), ("version", assignment.LatestVersion));
        }
    }

    /// <exception cref="RefusedException"><see cref="Refusal.AnswerEmpty"/>, <see cref="Refusal.AnswerTooLong"/></exception>
    public static RichText Body(RichText body)
    {
        string text = RichTextText.Plain(body);
        if (text.Length > FieldRules.MaxAnswerChars)
        {
            throw new RefusedException(Refusal.AnswerTooLong, ("max", FieldRules.MaxAnswerChars), ("length", text.Length));
        }

        return text.All(IsInvisible) ? throw new RefusedException(Refusal.AnswerEmpty) : body;
    }

    /// <summary>Space, or a sign that only steers how others are drawn, such as a mark of direction.</summary>
    private static bool IsInvisible(char sign) => char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.Format;
}
