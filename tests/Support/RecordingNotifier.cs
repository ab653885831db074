using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Support;

/// <summary>Keeps what it is asked to send, and answers as a test tells it.</summary>
public sealed class RecordingNotifier : INotifier
{
    private readonly List<Parcel> _sent = [];

    /// <summary>As the people got them: what went together is one.</summary>
    public IReadOnlyList<OutboxMessage> Sent => [.. Parcels.Select(parcel => parcel.Message)];

    public IReadOnlyList<Parcel> Parcels
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

    public Task<IReadyMessage?> PrepareAsync(Parcel parcel, Conversation conversation, AskedPerson? asked, CancellationToken cancellation) =>
        Task.FromResult<IReadyMessage?>(new Ready(this, parcel));

    public Task<FoundAgain> FindAgainAsync(Conversation conversation, CancellationToken cancellation) => Task.FromResult(new FoundAgain(FoundAgain, null));

    public string ReferenceOf(string tenantId, string objectId, string chatId) => $$"""{"chat":"{{chatId}}"}""";

    private sealed class Ready(RecordingNotifier notifier, Parcel parcel) : IReadyMessage
    {
        public Task<DeliveryResult> SendAsync(CancellationToken cancellation)
        {
            lock (notifier._sent)
            {
                notifier._sent.Add(parcel);
            }

            return Task.FromResult(notifier.Answer(parcel.Message));
        }
    }
}
