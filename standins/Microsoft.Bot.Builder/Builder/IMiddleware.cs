namespace Microsoft.Bot.Builder;

/// <summary>Sees every turn before the bot, and may end it.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default(CancellationToken));
}
