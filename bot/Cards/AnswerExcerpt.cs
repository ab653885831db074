using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>An answer as plain paragraphs.</summary>
public static class AnswerExcerpt
{
    public static string Of(Contribution contribution) => RichTextText.Plain(contribution.Body);
}
