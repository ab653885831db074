using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Decides what a merge does; changes nothing.</summary>
public static class MergePlanner
{
    /// <param name="written">At most one per key.</param>
    /// <param name="current">At most one per key; needed for every key whose version differs. One that is missing was deleted in Word.</param>
    /// <param name="incoming">At most one per key, any order; the steps come in this order.</param>
    public static MergePlan Plan(IEnumerable<WrittenAnswer> written, IEnumerable<CurrentAnswer> current, IEnumerable<IncomingAnswer> incoming)
    {
        Dictionary<AnswerKey, WrittenAnswer> writtenByKey = written.ToDictionary(answer => answer.Key);
        Dictionary<AnswerKey, CurrentAnswer> currentByKey = current.ToDictionary(answer => answer.Key);
        return new MergePlan(
        [
            .. incoming
                .Select(answer => (Answer: answer, Action: Decide(writtenByKey.GetValueOrDefault(answer.Key), currentByKey.GetValueOrDefault(answer.Key), answer)))
                .Where(decided => decided.Action is not null)
                .Select(decided => new MergeStep(decided.Answer.Key, decided.Answer.Version, decided.Action!.Value)),
        ]);
    }

    private static MergeAction? Decide(WrittenAnswer? written, CurrentAnswer? current, IncomingAnswer incoming) => (written, current) switch
    {
        (null, _) => MergeAction.Insert,
        _ when written.Version == incoming.Version => null,
        (_, null) => MergeAction.Offer,
        _ when current.Digest == written.Digest => MergeAction.Replace,
        _ when written.Offered.Length > 0 && current.BodyDigest == written.Offered => MergeAction.Replace,
        _ when current.BodyDigest == incoming.BodyDigest => MergeAction.Replace,
        _ => MergeAction.Offer,
    };
}
