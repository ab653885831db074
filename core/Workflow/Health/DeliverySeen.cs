using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.Health;

/// <summary>What the store says of the delivery of messages.</summary>
/// <param name="Pulse">Null before the first run.</param>
/// <param name="OldestDueAt">Of what is still to be sent, the earliest; null when nothing is.</param>
public sealed record DeliverySeen(DeliveryPulse? Pulse, DateTimeOffset? OldestDueAt);
