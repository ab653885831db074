using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Sanitising;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents;

/// <summary>A master that was edited outside comes back and becomes the next version.</summary>
public static class EditedMaster
{
    private static readonly string[] Kept =
        [PartNames.FirstHeader, PartNames.Header, PartNames.FirstFooter, PartNames.Footer, PartNames.Settings, PartNames.FontTable, PartNames.App];

    /// <param name="upload">Read to its end, or to the limit.</param>
    /// <param name="current">The newest master, as it was made here.</param>
    /// <param name="nextVersion">The version the result will carry.</param>
    /// <exception cref="DocumentRejectedException">Not a master of this assessment, made from a version this product never wrote, or not a file that may be opened.</exception>
    public static TakenInMaster TakeIn(Stream upload, ReadOnlyMemory<byte> current, string assessmentId, int nextVersion)
    {
        var edited = new SourceDocument(WordPackage.Open(upload));
        var standing = new SourceDocument(WordPackage.Open(current.ToArray()));
        Require(edited.Stamp.Identity, standing.Stamp.Identity, assessmentId);
        TakeInPlan plan = TakeInPlan.Of(edited, standing);
        Takeover target = Target(standing);
        XElement body = new MasterRebuild(edited, standing, target).Body(plan.Skeleton, key => plan.FromUpload.Contains(key) ? edited : standing);
        SetVersion(body, nextVersion);
        byte[] document = Package(edited, standing, plan.Skeleton, target, body, nextVersion);
        return new TakenInMaster(document, plan.Edited, [.. plan.Unplaced, .. target.Removed, .. FurnitureText.Added(edited.Package, standing.Package)]);
    }

    private static void Require(DocumentIdentity upload, DocumentIdentity standing, string assessmentId)
    {
        if (upload.Kind != DocumentKind.Master)
        {
            throw new DocumentRejectedException(DocumentRejection.NotOurs, "A section file, not a master.");
        }

        if (upload.AssessmentId != assessmentId || standing.AssessmentId != assessmentId)
        {
            throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "A master of another assessment.");
        }

        if (upload.Version > standing.Version || upload.Version < 1)
        {
            throw new DocumentRejectedException(DocumentRejection.UnknownVersion, $"Made from version {upload.Version}, the newest is {standing.Version}.");
        }
    }

    private static Takeover Target(SourceDocument standing)
    {
        string language = standing.Stamp.Identity.Language;
        var context = WritingContext.New(language);
        XDocument styles = standing.Package.Related("styles") ?? throw new DocumentRejectedException(DocumentRejection.Damaged, "The standing master has no styles.");
        return new Takeover(context, styles, new CommentPart(null));
    }

    private static byte[] Package(SourceDocument edited, SourceDocument standing, SourceDocument skeleton, Takeover target, XElement body, int version)
    {
        XDocument document = DocumentPackage.Document(body);
        var reading = target.Context.Reading(target.Styles);
        PackageParts parts = DocumentPackage.Assemble(document, target.Styles, target.Context, Stamp(standing, skeleton, new Stamping(new Flow(body, reading), reading), version));
        DocumentPackage.PutComments(parts, target.Comments.Xml);
        foreach (string name in Kept)
        {
            XDocument xml = standing.Package.Xml(name) ?? throw new DocumentRejectedException(DocumentRejection.Damaged, $"The standing master has no {name}.");
            SetVersion(xml.Root!, version);
            parts.Put(name, xml);
        }

        parts.Put(PartNames.Core, CoreProperties.WithLastModifiedBy(standing.Package.Xml(PartNames.Core)!, CoreProperties.LastModifiedBy(edited.Package)));
        Properties.Relate(parts);
        Furniture.Relate(parts);
        return parts.ToArray();
    }

    /// <summary>What was generated keeps its digests, so that the next merge still sees what people changed.</summary>
    private static DocumentStamp Stamp(SourceDocument standing, SourceDocument skeleton, Stamping stamping, int version)
    {
        DocumentStamp old = standing.Stamp;
        return old with
        {
            Identity = old.Identity with { Version = version },
            Items = [.. old.Items.Select(item => item with { Digest = stamping.DigestOf(item.Key) })],
            Parts = [.. old.Parts.Select(part => part.Name == Cover.EditionPart && IsUntouched(part, skeleton) ? stamping.Part(part.Name) : part)],
        };
    }

    /// <summary>The edition changes its version number here, and must still count as generated.</summary>
    private static bool IsUntouched(PartStamp part, SourceDocument skeleton) =>
        skeleton.Parts.TryGetValue(part.Name, out BlockRange range) && skeleton.DigestOf(range) == part.Digest;

    private static void SetVersion(XElement root, int version)
    {
        foreach (XElement run in root.Descendants(W + "r").Where(run => run.Child("rPr").ValOf("rStyle") == StyleNames.Id(StyleNames.VersionNumber)))
        {
            run.Child("t")?.SetValue(version.ToString(CultureInfo.InvariantCulture));
        }
    }
}
