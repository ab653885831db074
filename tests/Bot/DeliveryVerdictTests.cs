using OfficeIntegration.Bot;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Bot;

public sealed class DeliveryVerdictTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(500)]
    [InlineData(401)]
    public void Of_TroubleOnTheWay_IsTriedAgain(int status)
    {
        DeliveryResult result = DeliveryVerdict.Of(status, "Throttled", TimeSpan.FromSeconds(7));
        Assert.Equal((DeliveryOutcome.TryAgain, TimeSpan.FromSeconds(7)), (result.Outcome, result.RetryAfter));
    }

    [Theory]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(400, "BadArgument")]
    [InlineData(413, "")]
    public void Of_WhatWillNeverWork_IsUnreachableWithAReason(int status, string code)
    {
        DeliveryResult result = DeliveryVerdict.Of(status, code, null);
        Assert.Equal(DeliveryOutcome.Unreachable, result.Outcome);
        Assert.NotEmpty(result.Problem!);
    }
}
