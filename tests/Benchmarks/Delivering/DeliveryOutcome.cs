using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Delivering;

/// <param name="RateRps">Requests per second that arrived while any did; seconds in which nothing came, around a restart, are left out.</param>
/// <param name="OverallRps">Requests per second from the first to the last, restarts included.</param>
/// <param name="Duplicates">Messages that somebody saw beyond the first.</param>
/// <param name="Missed">People who saw no message, or not all of their items in it.</param>
/// <param name="Violations">Requests beyond a limit, by the service's clock.</param>
/// <param name="Restarts">Times the process of the product was killed.</param>
/// <param name="Repeated">Messages handed over a second time under the same id, which the service showed once.</param>
/// <param name="Uncertain">Messages the product itself says may have arrived twice.</param>
/// <param name="Unsettled">Messages or assignments that are not recorded as delivered at the end.</param>
/// <param name="PeakMb">Largest working set of any of the product's processes, in 2^20 bytes.</param>
/// <param name="StoreRequests">To the Table service for each person, from the start of the product to the last message; a transaction is one.</param>
/// <param name="CpuMs">Processor time of the product for each person, its starts included.</param>
/// <param name="AskSeconds">Writing down who is asked for what, before anything is sent.</param>
/// <param name="Seconds">From the start of the product to the last message.</param>
internal sealed record DeliveryOutcome(
    DeliveryPlan Plan, double RateRps, double OverallRps, int Duplicates, int Missed, int Violations, int Restarts, int Repeated, int Uncertain, int Unsettled, double PeakMb, double StoreRequests, double CpuMs, double AskSeconds, double Seconds)
{
    public JsonObject Json(IEnumerable<DeliveryOutcome> points) => new()
    {
        ["name"] = "deliver",
        ["people"] = Plan.People,
        ["rate_rps"] = Math.Round(RateRps, 1),
        ["overall_rps"] = Math.Round(OverallRps, 1),
        ["duplicates"] = Duplicates,
        ["missed"] = Missed,
        ["violations"] = Violations,
        ["restarts"] = Restarts,
        ["repeated"] = Repeated,
        ["uncertain"] = Uncertain,
        ["unsettled"] = Unsettled,
        ["peak_mb"] = Math.Round(PeakMb, 1),
        ["store_requests_per_message"] = Math.Round(StoreRequests, 2),
        ["cpu_ms_per_message"] = Math.Round(CpuMs, 2),
        ["points"] = new JsonArray([.. points.Select(point => point.Point())]),
    };

    private JsonObject Point() => new()
    {
        ["people"] = Plan.People,
        ["limit_factor"] = Plan.LimitFactor,
        ["ask_seconds"] = Math.Round(AskSeconds, 2),
        ["seconds"] = Math.Round(Seconds, 2),
        ["ms_per_person"] = Math.Round((AskSeconds + Seconds) * 1_000 / Plan.People, 2),
        ["rate_rps"] = Math.Round(RateRps, 1),
        ["duplicates"] = Duplicates,
        ["missed"] = Missed,
        ["violations"] = Violations,
        ["peak_mb"] = Math.Round(PeakMb, 1),
        ["store_requests_per_message"] = Math.Round(StoreRequests, 2),
        ["cpu_ms_per_message"] = Math.Round(CpuMs, 2),
    };
}
