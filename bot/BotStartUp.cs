using Microsoft.Extensions.Hosting;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Commands;

namespace OfficeIntegration.Bot;

/// <summary>Makes what can be wired wrongly from the start, so that two commands of one name are refused then and not with the first message.</summary>
public sealed class BotStartUp(CommandIndex commands, CardActionIndex actions) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => commands.All.Count > 0 && actions.Verbs.Count > 0
        ? Task.CompletedTask
        : throw new InvalidOperationException("The bot has no commands or no card actions; see BotServices.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
