using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>Who an authenticated activity comes from. Nothing a person typed has a part in this.</summary>
public static class Identity
{
    /// <summary>Null when Teams names no person or no tenant, as for anonymous meeting guests, or names two tenants.</summary>
    public static Caller? Of(Activity activity)
    {
        (string? chat, string? channel) = (activity.Conversation?.TenantId, TenantInChannelData(activity));
        string? tenant = string.IsNullOrWhiteSpace(chat) ? channel : chat;
        string? person = activity.From?.AadObjectId;
        return string.IsNullOrWhiteSpace(tenant) || string.IsNullOrWhiteSpace(person) || !Access.Same(tenant, string.IsNullOrWhiteSpace(channel) ? tenant : channel)
            ? null
            : new(tenant, person, activity.From?.Name);
    }

    /// <summary>As <see cref="Of"/>; null for somebody from a tenant that was not let in.</summary>
    public static Caller? Of(Activity activity, AccessOptions access) =>
        Of(activity) is { } caller && access.LetsIn(caller.TenantId) ? caller : null;

    /// <summary>Only a chat of the bot with one person is private; a channel must neither show nor receive that person's items.</summary>
    public static bool IsPersonal(Activity activity) =>
        activity.Conversation?.IsGroup != true && activity.Conversation?.ConversationType is null or "personal";

    private static string? TenantInChannelData(Activity activity) =>
        activity.TryGetChannelData(out TeamsChannelData data) ? data?.Tenant?.Id : null;
}
