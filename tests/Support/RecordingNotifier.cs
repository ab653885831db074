using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Support;

/// <summary>Keeps what it is asked to send, and answers as a test tells it.</summary>
public sealed class RecordingNotifier : INotifier
{
    public List<OutboxMessage> Sent { get; } = [];

    public Func<OutboxMessage, DeliveryResult> Answer { get; set; } = message => new(DeliveryOutcome.Delivered, $"activity-{message.Id}");

    public Task<DeliveryResult> SendAsync(OutboxMessage message, Conversation conversation, CancellationToken cancellation)
    {
        Sent.Add(message);
        return Task.FromResult(Answer(message));
    }
}
