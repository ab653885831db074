using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Stakeholders;

/// <summary>One entry of a JSON list of people; a CSV file has the same columns.</summary>
/// <param name="Category">One of <see cref="StakeholderCategory"/>.</param>
/// <param name="Language">One of the six.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="ObjectId">Entra object id; looked up by e-mail when it is left out.</param>
/// <param name="Items">What the person is to be asked for, for example <c>01; 05.b</c>.</param>
public sealed record PersonBody(
    string? Name = null,
    string? Organisation = null,
    string? Category = null,
    string? Language = null,
    string? TimeZone = null,
    string? Email = null,
    string? ObjectId = null,
    string? Items = null);
