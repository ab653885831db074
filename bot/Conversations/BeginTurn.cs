using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>Recognises the person behind an activity and remembers where they can be reached.</summary>
public sealed class BeginTurn(MeetPerson meet, SpokenLanguage spoken)
{
    /// <returns>Null when there is nobody to talk to; whoever expected an answer has got one then.</returns>
    public async Task<Turn?> RunAsync(ITurnContext context, CancellationToken cancellation)
    {
        Caller? caller = Identity.Of(context.Activity);
        if (caller is null || !Identity.IsPersonal(context.Activity))
        {
            await Reply.SentenceAsync(context, BotTexts.All.For(Languages.Nearest(context.Activity.Locale))[caller is null ? "Common.Stranger" : "Common.OnlyPersonal"], cancellation);
            return null;
        }

        (Conversation conversation, bool isNew) = await meet.RunAsync(caller, Reference(context.Activity), cancellation);
        string language = await spoken.OfAsync(caller, conversation, context.Activity.Locale, cancellation);
        return new(context, caller, conversation, isNew, BotTexts.All.For(language));
    }

    // Without the activity's own id: a later message is no reply to this one, and the reference stays the same from turn to turn.
    private static string Reference(Activity activity)
    {
        ConversationReference reference = activity.GetConversationReference();
        reference.ActivityId = null;
        return JsonConvert.SerializeObject(reference);
    }
}
