using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents;

/// <summary>The assessment's Word document, made new from what was accepted.</summary>
public static class MasterDocument
{
    /// <summary>Equal requests give equal documents.</summary>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the document is kept.</param>
    public static SegmentedMaster Of(MasterRequest request, NumberSource numbers)
    {
        ILookup<string, PreparedAnswer> answers = request.Accepted.ToLookup(answer => answer.Key.ItemKey);
        var standing = new StandingAnswers(null);
        var builder = new MasterBuilder(request, numbers, standing, null);
        builder.Facts.Marking = request.Accepted.Select(answer => answer.Marking).DefaultIfEmpty(builder.Facts.Marking).Max();
        Dictionary<string, Piece[]> pieces = request.Template.Items.ToDictionary(item => item.Key, item => InOrder(answers[item.Key], builder));
        foreach ((string key, Piece[] placed) in pieces)
        {
            standing.Put(key, placed);
        }

        return builder.Finished(null, [.. Regions(builder, pieces)]);
    }

    /// <summary>Headers, footers and properties, which say version, date and marking.</summary>
    internal static void PutFurniture(PackageParts parts, MasterFacts facts, WritingContext context)
    {
        MasterRequest request = facts.Request;
        string running = context.Texts.Format("running", ("state", XmlText.Line(request.Assessment.State)), ("cycle", XmlText.Line(request.Assessment.Cycle)));
        Furniture.Put(parts, running, request.Version, request.At, facts.Marking, context);
        Properties.PutCore(parts, XmlText.Line(request.Assessment.Title), XmlText.Line(facts.Language.Subtitle), XmlText.Line(request.Assessment.State), request.At, context.Voice);
    }

    private static Piece[] InOrder(IEnumerable<PreparedAnswer> answers, MasterBuilder builder) =>
    [
        .. answers.GroupBy(answer => answer.Key).Select(versions => versions.MaxBy(answer => answer.Version)!)
            .OrderBy(answer => builder.Facts.Rank(answer.Key.ItemKey, answer.Key.StakeholderId)).Select(builder.Answer),
    ];

    private static IEnumerable<Region> Regions(MasterBuilder builder, Dictionary<string, Piece[]> answers)
    {
        MasterFacts facts = builder.Facts;
        IReadOnlyList<TemplateHeading> headings = facts.Request.Template.Headings;
        yield return builder.Stretch(RegionNames.Cover, context => Cover.Before(facts, context));
        yield return builder.Stretch(RegionNames.Edition, context => [Cover.Edition(facts, context)]);
        yield return builder.Stretch(RegionNames.Notes);
        yield return builder.Stretch(RegionNames.Contents);
        yield return builder.ProgressOf(null);
        foreach (TemplateHeading heading in headings)
        {
            yield return builder.Stretch(RegionNames.Heading(heading.Id));
            foreach (TemplateItem item in heading.Items.SelectMany(item => (IEnumerable<TemplateItem>)[item, .. item.Parts]))
            {
                yield return builder.Item(item, answers[item.Key]);
            }
        }

        yield return builder.Stretch(RegionNames.Closing, context => [.. Closing.Of(headings.Count + 1, facts.Request.Assessment, context)]);
    }
}
