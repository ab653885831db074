using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents;

/// <summary>Accepted contributions and the newest master become the next master.</summary>
public static class MasterMerge
{
    /// <param name="current">The newest master, generated, merged or taken in here; empty for the first.</param>
    /// <param name="request">Its version is the one the result will carry.</param>
    /// <exception cref="DocumentRejectedException"><paramref name="current"/> is no master of this assessment.</exception>
    public static MergedMaster Apply(ReadOnlyMemory<byte> current, MasterRequest request)
    {
        var facts = new MasterFacts(request);
        if (current.IsEmpty)
        {
            return new MergedMaster(New(request), true, Merged(facts), []);
        }

        MasterUnderMerge master = Opened(current, request);
        WritingContext context = Context(master, request.Pictures);
        MergePlan plan = Plan(master, facts, context);
        return plan.Steps.Count == 0
            ? new MergedMaster(current, false, Merged(facts), [])
            : new MergedMaster(Applied(master, facts, plan, context), true, Merged(facts), [.. plan.Steps.Where(step => step.Action == MergeAction.Offer).Select(Conflict)]);
    }

    private static byte[] New(MasterRequest request)
    {
        using var stream = new MemoryStream();
        MasterDocument.Write(request, stream);
        return stream.ToArray();
    }

    private static MasterUnderMerge Opened(ReadOnlyMemory<byte> current, MasterRequest request)
    {
        var master = new MasterUnderMerge(current);
        DocumentIdentity identity = master.Stamp.Identity;
        return identity.Kind == DocumentKind.Master && identity.AssessmentId == request.Assessment.Id
            ? master
            : throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "The document is no master of this assessment.");
    }

    private static WritingContext Context(MasterUnderMerge master, IReadOnlyDictionary<string, PictureFile>? pictures)
    {
        string language = master.Stamp.Identity.Language;
        WordPackage package = master.Package;
        return new WritingContext(
            Voice.Of(language), DocumentTexts.In(language), new LinkTable(package.Relationships(package.MainPart)), ListTable.Of(package.Related("numbering")), new MarkupIds(package.Xml(package.MainPart)),
            NoteTable.Of(package.Related("footnotes"), package.RelationshipsOf("footnotes")), MediaTable.Of(package, pictures));
    }

    private static MergePlan Plan(MasterUnderMerge master, MasterFacts facts, WritingContext context)
    {
        Contribution[] changed = [.. facts.Accepted.Where(contribution => master.WrittenAs(MasterFacts.KeyOf(contribution))?.Version != contribution.Version)];
        return MergePlanner.Plan(
            master.Written,
            changed.Select(contribution => master.Current(MasterFacts.KeyOf(contribution))).OfType<CurrentAnswer>(),
            changed.Select(contribution => new IncomingAnswer(MasterFacts.KeyOf(contribution), contribution.Version, master.BodyDigest(contribution, facts.Author(contribution.StakeholderId), context))));
    }

    private static byte[] Applied(MasterUnderMerge master, MasterFacts facts, MergePlan plan, WritingContext context)
    {
        var comments = new CommentPart(master.Package.Related("comments"));
        var applier = new PlanApplier(master, facts, context, comments);
        applier.Apply(plan);
        applier.Refresh();
        XDocument styles = master.Package.Related("styles")!;
        foreach (MergeStep step in plan.Steps)
        {
            StyleSheet.AddAnswerCarrier(styles, step.Key.StakeholderId);
        }

        DocumentStamp stamp = MergeStamp.Of(master, facts, plan, applier.Offered, context.Reading(styles));
        PackageParts parts = DocumentPackage.Assemble(master.Body.Document!, styles, context, stamp);
        DocumentPackage.PutComments(parts, comments.Xml);
        MasterDocument.PutFurniture(parts, facts, context);
        return parts.ToArray();
    }

    private static MergeConflict Conflict(MergeStep step) => new(step.Key.ItemKey, Assignment.IdOf(step.Key.StakeholderId, step.Key.ItemKey), step.Version);

    private static IReadOnlyList<MergedContribution> Merged(MasterFacts facts) =>
        [.. facts.Accepted.Select(contribution => new MergedContribution(contribution.AssignmentId, contribution.Version))];
}
