using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>Whom a message asks for something, read once for everything that is done with the message.</summary>
/// <param name="Assignments">Of the person, any items and states.</param>
public sealed record AskedPerson(Assessment Assessment, Stakeholder Person, IReadOnlyList<Row<Assignment>> Assignments, DeliveryRound Round);
