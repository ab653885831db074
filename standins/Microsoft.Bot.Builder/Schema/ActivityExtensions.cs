using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message's text.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.RemoveMentionText(activity.Recipient.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned.Id == id))
        {
            string pattern = mention.Text is null
                ? "<at>" + Regex.Escape(mention.Mentioned.Name) + "</at>"
                : Regex.Escape(mention.Text);
            activity.Text = Regex.Replace(activity.Text, pattern, string.Empty, RegexOptions.IgnoreCase).Trim();
        }

        return activity.Text;
    }
}
