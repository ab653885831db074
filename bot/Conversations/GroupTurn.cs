using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>
/// In a group chat or a channel others read along: nothing of anybody's items is shown there, and nothing said there
/// becomes an answer. A command is carried out in the person's own chat, and the group learns only that it was.
/// </summary>
public sealed class GroupTurn(TeamsAdapter adapter, MeetPerson meet, SpokenLanguage spoken, CommandIndex commands, AccessOptions access, RequestLimits limits, IConfiguration configuration)
{
    public Task RunAsync(ITurnContext context, CancellationToken cancellation) => context.Activity.Type switch
    {
        ActivityTypes.Message => MessageAsync(context, cancellation),
        ActivityTypes.ConversationUpdate => Task.CompletedTask,
        ActivityTypes.InstallationUpdate => InstalledAsync(context, cancellation),
        _ => Reply.SentenceAsync(context, TextsOf(context)["Common.OnlyPersonal"], cancellation),
    };

    private static Task InstalledAsync(ITurnContext context, CancellationToken cancellation) => context.Activity.Action == InstallationUpdateActionTypes.Remove
        ? Task.CompletedTask
        : Reply.SentenceAsync(context, TextsOf(context)["Greeting.Group"], cancellation);

    private async Task MessageAsync(ITurnContext context, CancellationToken cancellation)
    {
        Caller? caller = Identity.Of(context.Activity, access);
        Conversation? own = caller is null ? null : await meet.KnownAsync(caller, cancellation);
        if (caller is null || own is null)
        {
            await Reply.SentenceAsync(context, TextsOf(context)[caller is null ? "Common.Stranger" : "Common.OnlyPersonal"], cancellation);
            return;
        }

        if (BeginTurn.Refused(limits, caller, context.Activity) is { } sentence)
        {
            await Reply.SentenceAsync(context, sentence, cancellation);
            return;
        }

        TextsInLanguage texts = BotTexts.All.For(await spoken.OfAsync(caller, own, context.Activity.Locale, cancellation));
        bool answered = commands.Find(TakeMessage.TextOf(context.Activity)) is var (command, argument)
            && !command.IsTalk
            && await PrivatelyAsync(context.Activity, caller, own, texts, turn => TakeMessage.CommandAsync(turn, command, argument, cancellation), cancellation);
        await Reply.SentenceAsync(context, texts[answered ? "Group.Answered" : "Common.OnlyPersonal"], cancellation);
    }

    /// <returns>False when the person's own chat is not there any more.</returns>
    private async Task<bool> PrivatelyAsync(Activity said, Caller caller, Conversation own, TextsInLanguage texts, Func<Turn, Task> run, CancellationToken cancellation)
    {
        if (JsonConvert.DeserializeObject<ConversationReference>(own.Reference) is not { Conversation: not null, ServiceUrl: not null } reference)
        {
            return false;
        }

        bool reached = false;
        await adapter.ContinueConversationAsync(configuration["MicrosoftAppId"] ?? "", reference, async (context, token) => reached = await ReachedAsync(context), cancellation);
        return reached;

        async Task<bool> ReachedAsync(ITurnContext context)
        {
            try
            {
                await run(new(context, caller, own, isNew: false, texts, said));
                return true;
            }
            catch (ErrorResponseException)
            {
                return false;
            }
        }
    }

    private static TextsInLanguage TextsOf(ITurnContext context) => BotTexts.All.For(Languages.Nearest(context.Activity.Locale));
}
