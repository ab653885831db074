using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>The stamp after a merge: new digests for what was generated, the old ones for what people edited.</summary>
internal static class MergeStamp
{
    public static DocumentStamp Of(MasterUnderMerge master, MasterFacts facts, MergePlan plan, IReadOnlyDictionary<AnswerKey, string> offered, ReadingContext reading)
    {
        var stamping = new Stamping(new Flow(master.Body, reading), reading);
        var steps = plan.Steps.ToDictionary(step => step.Key);
        IEnumerable<AnswerStamp> kept = master.Stamp.Answers.Where(answer => !steps.ContainsKey(answer.Key));
        IEnumerable<AnswerStamp> stepped = plan.Steps.Select(step => step.Action == MergeAction.Offer
            ? new AnswerStamp(step.Key, step.Version, master.WrittenAs(step.Key)?.Digest ?? "", offered[step.Key])
            : new AnswerStamp(step.Key, step.Version, stamping.Answer(step.Key) ?? "", ""));
        return new DocumentStamp(
            master.Stamp.Identity with { Version = facts.Request.Version },
            stamping.Items(facts.Request.Template.Items.Select(item => item.Key)),
            [.. kept.Concat(stepped).OrderBy(answer => answer.Key.ItemKey, StringComparer.Ordinal).ThenBy(answer => answer.Key.StakeholderId, StringComparer.Ordinal)],
            [stamping.Part(Cover.EditionPart), stamping.Part(ProgressTable.Part)],
            []);
    }
}
