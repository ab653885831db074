using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Tests.Workflow.Health;

public sealed class HealthRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <param name="ranAgo">Minutes; negative for never.</param>
    /// <param name="refusedFor">Minutes; negative for not at all.</param>
    /// <param name="refusedAgo">Minutes since the last refusal.</param>
    /// <param name="dueAgo">Minutes; negative for not due yet.</param>
    [Theory]
    [InlineData(1, -1, 0, -5, null)]
    [InlineData(1, -1, 0, 14, null)]
    [InlineData(1, -1, 0, 15, HealthReason.Late)]
    [InlineData(9, -1, 0, 0, null)]
    [InlineData(10, -1, 0, 0, HealthReason.StandsStill)]
    [InlineData(-1, -1, 0, 0, HealthReason.StandsStill)]
    [InlineData(1, 4, 1, 0, null)]
    [InlineData(1, 5, 1, 0, HealthReason.Refused)]
    [InlineData(1, 30, 14, 0, HealthReason.Refused)]
    [InlineData(1, 30, 15, 0, null)]
    [InlineData(1, 5, 1, 20, HealthReason.Refused)]
    public void Delivery_WhatTheStoreSays_IsHealthyOrSaysWhyNot(int ranAgo, int refusedFor, int refusedAgo, int dueAgo, HealthReason? why)
    {
        RefusedSpell? spell = refusedFor < 0 ? null : new(Ago(refusedFor), Ago(refusedAgo));
        var seen = new DeliverySeen(ranAgo < 0 ? null : new(Ago(ranAgo), spell), Ago(dueAgo));

        DependencyHealth health = HealthRules.Delivery(seen, Now);

        Assert.Equal(new(Dependency.Delivery, why is null ? HealthStatus.Healthy : HealthStatus.Degraded, why), health);
    }

    [Fact]
    public void Age_OfWhatIsDueLaterOrNotAtAll_IsZero()
    {
        Assert.Equal(TimeSpan.Zero, HealthRules.Age(new(null, Ago(-5)), Now));
        Assert.Equal(TimeSpan.Zero, HealthRules.Age(new(null, null), Now));
        Assert.Equal(TimeSpan.FromMinutes(3), HealthRules.Age(new(null, Ago(3)), Now));
    }

    [Fact]
    public void Directory_RefusesUs_IsNoFault()
    {
        Assert.Equal(new(Dependency.Directory, HealthStatus.Healthy, HealthReason.NotAllowed), HealthRules.Directory(null));
        Assert.Equal(new(Dependency.Directory, HealthStatus.Degraded, HealthReason.NotAnswering), HealthRules.Directory(false));
    }

    [Fact]
    public void Status_OfTheWhole_IsThatOfTheWorst()
    {
        Assert.Equal(HealthStatus.Healthy, Report(new(null, null), new(Now, null)));
        Assert.Equal(HealthStatus.Degraded, Report(new(null, null), null));
        Assert.Equal(HealthStatus.Unhealthy, new HealthReport([HealthRules.Storage(null), HealthRules.Directory(true), HealthRules.Delivery(null, Now)], null).Status);
    }

    [Fact]
    public void After_Runs_RemembersSinceWhenNothingIsTaken()
    {
        DeliveryPulse first = DeliveryPulse.After(null, 0, 2, Ago(9));
        DeliveryPulse again = DeliveryPulse.After(first, 0, 1, Ago(6));
        DeliveryPulse idle = DeliveryPulse.After(again, 0, 0, Ago(5));
        DeliveryPulse taken = DeliveryPulse.After(idle, 1, 5, Ago(4));

        Assert.Equal([new(Ago(9), Ago(9)), new(Ago(9), Ago(6)), new(Ago(9), Ago(6)), null], new[] { first, again, idle, taken }.Select(pulse => pulse.Refused));
    }

    [Fact]
    public void IsNews_OnceAMinuteAndWhenSomethingChanges()
    {
        var before = new DeliveryPulse(Ago(0), null);

        Assert.True(before.IsNews(null));
        Assert.False(DeliveryPulse.After(before, 3, 0, Now + (DeliveryPulse.Often / 2)).IsNews(before));
        Assert.True(DeliveryPulse.After(before, 0, 0, Now + DeliveryPulse.Often).IsNews(before));
        Assert.True(DeliveryPulse.After(before, 0, 1, Now).IsNews(before));
    }

    private static DateTimeOffset Ago(int minutes) => Now - TimeSpan.FromMinutes(minutes);

    private static HealthStatus Report(DeliverySeen seen, DeliveryPulse? pulse)
    {
        seen = seen with { Pulse = pulse };
        return new HealthReport([HealthRules.Storage(seen), HealthRules.Directory(true), HealthRules.Delivery(seen, Now)], TimeSpan.Zero).Status;
    }
}
