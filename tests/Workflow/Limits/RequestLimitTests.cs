using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Limits;

namespace OfficeIntegration.Tests.Workflow.Limits;

public sealed class RequestLimitTests
{
    private static readonly Caller Somebody = new("11111111-1111-4111-8111-111111111111", "33333333-3333-4333-8333-333333333333");

    private readonly FakeTimeProvider _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Take_AsManyAtOnceAsAMinuteHolds_AreTakenAndTheNextWaits()
    {
        var limit = new RequestLimit(60);
        (long used, long now) = (0, _clock.GetUtcNow().UtcTicks);
        for (int number = 1; number <= 60; number++)
        {
            (used, TimeSpan? wait) = limit.Take(used, now);
            Assert.Null(wait);
        }

        Assert.Equal(TimeSpan.FromSeconds(1), limit.Take(used, now).Wait);
        Assert.Null(limit.Take(used, now + TimeSpan.TicksPerSecond).Wait);
    }

    /// <summary>In no minute, however it is cut out, is more taken than what may come at once and what comes back in it.</summary>
    [Fact]
    public void Take_AtRandomTimes_NeverGivesMoreThanComesBack()
    {
        var random = new Random(11);
        var limit = new RequestLimit(30);
        (long used, long start) = (0, _clock.GetUtcNow().UtcTicks);
        long now = start;
        int taken = 0;
        for (int tried = 0; tried < 5_000; tried++)
        {
            now += random.NextInt64(TimeSpan.TicksPerSecond);
            (used, TimeSpan? wait) = limit.Take(used, now);
            taken += wait is null ? 1 : 0;
            Assert.True(taken <= 30 + ((now - start) / (TimeSpan.TicksPerMinute / 30)) + 1, $"{taken} were taken after {tried} tries.");
        }

        Assert.True(taken > 1_000, $"Only {taken} were taken.");
    }

    [Fact]
    public void Take_OnePersonTooOften_KeepsNobodyElse()
    {
        var limits = new RequestLimits(new(new(2), new(100)), _clock);
        limits.Take(Somebody, null);
        limits.Take(Somebody, null);

        RefusedException refused = Assert.Throws<RefusedException>(() => limits.Take(Somebody, null));

        Assert.Equal((Refusal.TooManyRequests, 30), (refused.Refusal, refused.Values.Single().Value));
        limits.Take(Somebody with { ObjectId = "44444444-4444-4444-8444-444444444444" }, null);
        limits.Take(Somebody with { TenantId = "22222222-2222-4222-8222-222222222222" }, null);
        _clock.Advance(TimeSpan.FromSeconds(30));
        limits.Take(Somebody, null);
    }

    [Fact]
    public void Take_ManyPeopleOnOneAssessment_MeetItsLimit()
    {
        var limits = new RequestLimits(new(new(100), new(3)), _clock);
        for (int person = 0; person < 3; person++)
        {
            limits.Take(Numbered(person), "one");
        }

        Assert.Throws<RefusedException>(() => limits.Take(Numbered(3), "ONE"));
        limits.Take(Numbered(3), "another");
    }

    /// <summary>What somebody invents costs no memory for good.</summary>
    [Fact]
    public void Take_ManyInventedAssessments_AreForgottenOnceTheyAreIdle()
    {
        var limits = new RequestLimits(new(new(1_000_000), new(1_000)), _clock);
        for (int number = 0; number < 50_000; number++)
        {
            limits.Take(Somebody, $"invented-{number}");
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(limits.Remembered, 1, 20_001);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("1000001")]
    public void Options_NoUsableNumber_IsRefusedByName(string value)
    {
        var settings = new Dictionary<string, string?> { ["Limits:PersonPerMinute"] = value };

        var refused = Assert.Throws<InvalidOperationException>(() => LimitOptions.Of(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains("Limits:PersonPerMinute", refused.Message, StringComparison.Ordinal);
    }

    private static Caller Numbered(int person) => Somebody with { ObjectId = $"33333333-3333-4333-8333-{person:D12}" };
}
