using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Support;

/// <summary>Keeps what it is asked to send, and answers as a test tells it.</summary>
public sealed class RecordingNotifier : INotifier
{
    private readonly List<OutboxMessage> _sent = [];

    public IReadOnlyList<OutboxMessage> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    public Func<OutboxMessage, DeliveryResult> Answer { get; set; } = message => new(DeliveryOutcome.Delivered, $"activity-{message.Id}");

    /// <summary>Where a person is found whose conversation is gone; null when nowhere.</summary>
    public string? FoundAgain { get; set; }

    public Task<IReadyMessage?> PrepareAsync(OutboxMessage message, Conversation conversation, AskedPerson? asked, CancellationToken cancellation) =>
        Task.FromResult<IReadyMessage?>(new Ready(this, message));

    public Task<FoundAgain> FindAgainAsync(Conversation conversation, CancellationToken cancellation) => Task.FromResult(new FoundAgain(FoundAgain, null));

    public string ReferenceOf(string tenantId, string objectId, string chatId) => $$"""{"chat":"{{chatId}}"}""";

    private sealed class Ready(RecordingNotifier notifier, OutboxMessage message) : IReadyMessage
    {
        public Task<DeliveryResult> SendAsync(CancellationToken cancellation)
        {
            lock (notifier._sent)
            {
                notifier._sent.Add(message);
            }

            return Task.FromResult(notifier.Answer(message));
        }
    }
}
