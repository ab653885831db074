using System.Collections.Concurrent;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>Conversations that Teams asked to leave alone for a while, or that something is in the way of; all others go on.</summary>
public sealed class QuietConversations(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new();

    public void Keep(string conversation, TimeSpan pause) => _until[conversation] = clock.GetUtcNow() + pause;

    public bool IsQuiet(string conversation)
    {
        if (!_until.TryGetValue(conversation, out DateTimeOffset until))
        {
            return false;
        }

        bool quiet = clock.GetUtcNow() < until;
        if (!quiet)
        {
            _until.TryRemove(new(conversation, until));
        }

        return quiet;
    }
}
