using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Many;

/// <param name="Ms">Median.</param>
/// <param name="Requests">To the Table service, each time.</param>
internal sealed record Cost(double Ms, long Requests)
{
    public JsonObject Json() => new() { ["ms"] = Math.Round(Ms, 2), ["requests"] = Requests };
}

/// <param name="Reminders">A run of the reminder timer that finds nobody to remind.</param>
/// <param name="Items">Somebody who is asked in one assessment looks at their items.</param>
/// <param name="Health">Storage, directory and delivery are looked at.</param>
internal sealed record ManyOutcome(int Assessments, Cost Reminders, Cost Items, Cost Health)
{
    public JsonObject Json() => new() { ["assessments"] = Assessments, ["reminders"] = Reminders.Json(), ["items"] = Items.Json(), ["health"] = Health.Json() };
}
