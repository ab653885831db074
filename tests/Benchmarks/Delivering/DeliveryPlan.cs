namespace OfficeIntegration.Benchmarks.Delivering;

/// <summary>One delivery to be measured.</summary>
/// <param name="People">Each is asked for three items, and knows the bot already.</param>
/// <param name="Restarts">How often the product is killed and started again, evenly over the run.</param>
/// <param name="LimitFactor">The simulated service allows so many times the published limits, and the product is told so.</param>
/// <param name="Trouble">Share of people whose first message meets with 412, 429, 502, 504, a lost request or answer, or a moved conversation.</param>
internal sealed record DeliveryPlan(int People, int Restarts, int LimitFactor, double Trouble);
