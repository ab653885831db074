using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents;

/// <summary>The assessment's Word document, made new from what was accepted.</summary>
public static class MasterDocument
{
    /// <summary>Equal requests give equal bytes.</summary>
    /// <param name="output">Written from its current position; left open.</param>
    public static void Write(MasterRequest request, Stream output)
    {
        var facts = new MasterFacts(request);
        var voice = Voice.Of(request.Assessment.Language);
        var context = WritingContext.New(voice.Document, request.Pictures);
        XElement body = Body(facts, context);
        XDocument styles = StyleSheet.Write(voice, request.Template.Items.Select(item => item.Key), facts.Accepted.Select(contribution => contribution.StakeholderId));
        DocumentStamp stamp = Stamp(facts, body, context.Reading(styles));
        PackageParts parts = DocumentPackage.Assemble(DocumentPackage.Document(body), styles, context, stamp);
        PutFurniture(parts, facts, context);
        parts.Write(output);
    }

    /// <summary>Headers, footers and properties, which say version, date and marking.</summary>
    internal static void PutFurniture(PackageParts parts, MasterFacts facts, WritingContext context)
    {
        MasterRequest request = facts.Request;
        string running = context.Texts.Format("running", ("state", XmlText.Line(request.Assessment.State)), ("cycle", XmlText.Line(request.Assessment.Cycle)));
        Furniture.Put(parts, running, request.Version, request.At, facts.Marking, context);
        Properties.Put(parts, XmlText.Line(request.Assessment.Title), XmlText.Line(facts.Language.Subtitle), XmlText.Line(request.Assessment.State), request.At, context.Voice);
    }

    private static XElement Body(MasterFacts facts, WritingContext context)
    {
        IReadOnlyList<TemplateHeading> headings = facts.Request.Template.Headings;
        string[] titles = [context.Texts["progress"], .. headings.Select(heading => XmlText.Line(facts.Language.HeadingTitles[heading.Id])), context.Texts["sign"]];
        return El(
            "body",
            Cover.Of(facts, context),
            Contents.Of(titles, context),
            ProgressTable.Of(facts, context),
            headings.Select((heading, index) => Heading(heading, index + 1, titles[index + 1], facts, context)),
            Closing.Of(titles.Length - 1, facts.Request.Assessment, context),
            PageLayout.Section(context.Voice));
    }

    private static IEnumerable<XElement> Heading(TemplateHeading heading, int index, string title, MasterFacts facts, WritingContext context) =>
    [
        Writing.Heading.Of(title, index, context, newPage: index == 1),
        .. heading.Items.SelectMany(item => (IEnumerable<TemplateItem>)[item, .. item.Parts]).Select(item => ItemRegion.Of(item, facts, context)),
    ];

    private static DocumentStamp Stamp(MasterFacts facts, XElement body, ReadingContext reading)
    {
        MasterRequest request = facts.Request;
        var stamping = new Stamping(new Flow(body, reading), reading);
        return new DocumentStamp(
            new DocumentIdentity(DocumentKind.Master, request.Assessment.Id, request.Version, request.Assessment.Language, null),
            stamping.Items(request.Template.Items.Select(item => item.Key)),
            [.. facts.Accepted.Select(contribution => new AnswerStamp(MasterFacts.KeyOf(contribution), contribution.Version, stamping.Answer(MasterFacts.KeyOf(contribution)) ?? "", ""))],
            [stamping.Part(Cover.EditionPart), stamping.Part(ProgressTable.Part)],
            []);
    }
}
