using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Tests.Workflow.Delivery;

public sealed class AfterDeliveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_RefusedForTheMoment_WaitsAndMayJoinNewerMessages()
    {
        OutboxMessage after = AfterDelivery.Of(Sending(1), new(DeliveryOutcome.TryAgain, Problem: "Teams answered 429"), Now, TimeSpan.FromSeconds(5));
        Assert.Equal((OutboxStatus.Pending, Now.AddSeconds(5), false, null), (after.Status, after.DueAt, after.Uncertain, after.DeliveryId));
    }

    [Fact]
    public void Of_AnswerLost_IsShownAsUncertainAndKeepsItsId()
    {
        OutboxMessage after = AfterDelivery.Of(Sending(1), new(DeliveryOutcome.TryAgain, MayHaveArrived: true), Now, TimeSpan.FromSeconds(5));
        Assert.Equal((OutboxStatus.Pending, true, "d"), (after.Status, after.Uncertain, after.DeliveryId));
        Assert.True(AfterDelivery.Of(after, new(DeliveryOutcome.Delivered, "1"), Now, default).Uncertain);
    }

    [Fact]
    public void Of_ManyTries_GivesUpWithAReason()
    {
        OutboxMessage after = AfterDelivery.Of(Sending(AfterDelivery.MaxAttempts), new(DeliveryOutcome.TryAgain), Now, TimeSpan.FromSeconds(5));
        Assert.Equal((OutboxStatus.Failed, DeliveryProblem.GaveUp), (after.Status, after.Why));
    }

    [Theory]
    [InlineData(1, 0.0, 1)]
    [InlineData(1, 0.999, 2)]
    [InlineData(4, 0.0, 8)]
    [InlineData(30, 0.999, 300)]
    public void BackOff_WithoutAWish_DoublesWithChanceAndHasAnEnd(int attempts, double chance, int seconds) =>
        Assert.Equal(seconds, BackOff.After(attempts, null, chance).TotalSeconds, 0.2);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(5, 0.5)]
    [InlineData(9, 0.999)]
    public void BackOff_AskedToWait_NeverComesEarlierAndNotMuchLater(int attempts, double chance) =>
        Assert.InRange(BackOff.After(attempts, TimeSpan.FromSeconds(30), chance).TotalSeconds, 30, 32);

    private static OutboxMessage Sending(int attempts) => new(
        "a", "m", OutboxKind.Prompt, "p", "s", ["01"], null, Now, Now, OutboxStatus.Sending, attempts, Now, DeliveryId: "d");
}
