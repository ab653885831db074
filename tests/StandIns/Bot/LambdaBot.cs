using Microsoft.Bot.Builder;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>A bot in one expression.</summary>
public sealed class LambdaBot(Func<ITurnContext, CancellationToken, Task> onTurn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => onTurn(turnContext, cancellationToken);
}
