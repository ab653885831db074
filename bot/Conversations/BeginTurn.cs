using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>Recognises the person behind an activity and remembers where they can be reached.</summary>
public sealed class BeginTurn(MeetPerson meet, SpokenLanguage spoken, AccessOptions access, RequestLimits limits)
{
    /// <returns>Null when there is nobody to talk to, or nothing new was said; whoever expected an answer has got one then.</returns>
    public async Task<Turn?> RunAsync(ITurnContext context, CancellationToken cancellation)
    {
        if (Identity.Of(context.Activity, access) is not { } caller)
        {
            await Reply.SentenceAsync(context, BotTexts.All.For(Languages.Nearest(context.Activity.Locale))["Common.Stranger"], cancellation);
            return null;
        }

        if (Refused(limits, caller, context.Activity) is { } sentence)
        {
            await Reply.SentenceAsync(context, sentence, cancellation);
            return null;
        }

        (Conversation conversation, bool isNew) = await meet.RunAsync(caller, Reference(context.Activity), cancellation);
        string language = await spoken.OfAsync(caller, conversation, context.Activity.Locale, cancellation);
        var turn = new Turn(context, caller, conversation, isNew, BotTexts.All.For(language), context.Activity);
        return turn.IsRepeat && context.Activity.Type == ActivityTypes.Message ? null : turn;
    }

    /// <summary>What was said has been answered to the end; not remembered before, so that what was broken off is done when it comes again.</summary>
    public Task EndAsync(Turn turn, CancellationToken cancellation) => turn.Context.Activity is { Type: ActivityTypes.Message or ActivityTypes.Invoke } activity && Turn.NameOf(activity) is { } name
        ? meet.AnsweredAsync(turn.Caller, name, cancellation)
        : Task.CompletedTask;

    /// <returns>Null when it is not too much; the language is the client's, since nothing is read for what is refused.</returns>
    public static string? Refused(RequestLimits limits, Caller caller, Activity activity)
    {
        try
        {
            limits.Take(caller, CardData.AssessmentIn(activity.Value));
            return null;
        }
        catch (RefusedException refused)
        {
            return RefusalTexts.For(refused, Languages.Nearest(activity.Locale));
        }
    }

    // Without the activity's own id: a later message is no reply to this one, and the reference stays the same from turn to turn.
    private static string Reference(Activity activity)
    {
        ConversationReference reference = activity.GetConversationReference();
        reference.ActivityId = null;
        return JsonConvert.SerializeObject(reference);
    }
}
