using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot;

/// <summary>What Teams' refusal of a message means for its recipient.</summary>
public static class DeliveryVerdict
{
    /// <param name="status">HTTP status of the answer.</param>
    /// <param name="code">The connector's error code or sub-code; may be empty.</param>
    /// <param name="retryAfter">From the answer's <c>Retry-After</c>; null when there was none.</param>
    public static DeliveryResult Of(int status, string code, TimeSpan? retryAfter) => status switch
    {
        // 412 and 429: too many at once. 502 and 504: somewhere on the way. The others: trouble on one of the two sides that is not the person's.
        401 or 408 or 412 or 429 or >= 500 => new(
            DeliveryOutcome.TryAgain, RetryAfter: retryAfter, Problem: $"Teams answered {status} {code}".TrimEnd(), MayHaveArrived: status is 408 or 500 or 502 or 504),
        403 when code == "MessageWritesBlocked" => new(DeliveryOutcome.Unreachable, Problem: "the person has blocked or removed the app", Why: DeliveryProblem.Blocked),
        403 when code is "BotNotInConversationRoster" or "BotNotInstalled" => new(DeliveryOutcome.Unreachable, Problem: "the app is not installed for the person", Why: DeliveryProblem.NotInstalled),
        403 => new(DeliveryOutcome.Unreachable, Problem: $"Teams does not let the app write to the person ({code})", Why: DeliveryProblem.NotAllowed),
        404 => new(DeliveryOutcome.Unreachable, Problem: "the conversation does not exist any more", Why: DeliveryProblem.ConversationGone),
        _ => new(DeliveryOutcome.Unreachable, Problem: $"Teams refused the message with {status} {code}".TrimEnd(), Why: DeliveryProblem.NotAllowed),
    };
}
