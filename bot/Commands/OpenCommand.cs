using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>open 05</c>; the number alone does the same.</summary>
public sealed class OpenCommand(ShowNamed show) : ICommand
{
    public string Name => "open";

    public bool Takes(string argument) => NamedItem.LooksLikeOne(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (!await show.RunAsync(turn, argument, cancellation))
        {
            throw new RefusedException(Refusal.NotYours);
        }
    }
}
