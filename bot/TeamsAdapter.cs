using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;

namespace OfficeIntegration.Bot;

/// <summary>
/// The way in and out. What a turn throws is logged by ids, and the person gets a sentence. The vendor's adapter is given
/// no log: it writes the conversation of everybody who is told something.
/// </summary>
public sealed class TeamsAdapter : CloudAdapter
{
    private readonly ILogger<TeamsAdapter> _log;

    public TeamsAdapter(BotFrameworkAuthentication authentication, CountReplies count, ILogger<TeamsAdapter> log)
        : base(authentication)
    {
        _log = log;
        OnTurnError = ApologiseAsync;
        Use(count);
    }

    private async Task ApologiseAsync(ITurnContext context, Exception failure)
    {
        _log.TurnFailed(context.Activity.Id, context.Activity.Type, failure.GetType().Name, failure.StackTrace);
        string language = context.TurnState.Get<Turn>()?.Language ?? Languages.Nearest(context.Activity.Locale);
        try
        {
            await Reply.SentenceAsync(context, BotTexts.All.For(language)["Common.Failed"], CancellationToken.None);
        }
        catch (Exception second) when (second is ErrorResponseException or HttpRequestException or TaskCanceledException)
        {
            // The channel is what fails: there is nobody to tell.
            _log.TurnFailed(context.Activity.Id, context.Activity.Type, second.GetType().Name, second.StackTrace);
        }
    }
}
