using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents;

/// <summary>A Word file with one stakeholder's items, to be filled in anywhere and sent back.</summary>
public static class SectionDocument
{
    /// <summary>Equal requests give equal bytes.</summary>
    /// <param name="output">Written from its current position; left open.</param>
    public static void Write(SectionRequest request, Stream output)
    {
        var voice = Voice.Of(request.Stakeholder.Language);
        var context = WritingContext.In(voice.Document, new NumberSource(), request.Pictures);
        XElement body = El("body", SectionFront.Of(request, context), request.Items.SelectMany(item => SectionItemRegion.Of(item, request, context)), PageLayout.Section(voice));
        XDocument styles = StyleSheet.Write(voice, request.Items.Select(item => item.Assignment.ItemKey), [request.Stakeholder.Id]);
        DocumentStamp stamp = Stamp(request, body, context.Reading(styles));
        PackageParts parts = DocumentPackage.Assemble(DocumentPackage.Document(body), styles, context, stamp);
        PutFurniture(parts, request, context);
        parts.Write(output);
    }

    private static void PutFurniture(PackageParts parts, SectionRequest request, WritingContext context)
    {
        string running = context.Texts.Format("running", ("state", XmlText.Line(request.Assessment.State)), ("cycle", XmlText.Line(request.Assessment.Cycle)));
        Furniture.Put(parts, running, request.MasterVersion, request.At, null, context);
        string title = context.Texts.Format("section.title", ("name", XmlText.Line(request.Stakeholder.Name)));
        Properties.Put(parts, title, XmlText.Line(request.Assessment.Title), XmlText.Line(request.Assessment.State), request.At, context.Voice);
    }

    private static DocumentStamp Stamp(SectionRequest request, XElement body, ReadingContext reading)
    {
        var flow = new Flow(body, reading);
        var stamping = new Stamping(flow, reading);
        var stamp = new DocumentStamp(
            new DocumentIdentity(DocumentKind.Section, request.Assessment.Id, request.MasterVersion, request.Stakeholder.Language, request.Stakeholder.Id),
            stamping.Items(request.Items.Select(item => item.Assignment.ItemKey)),
            [.. request.Items.Select(item => new AnswerStamp(new AnswerKey(item.Assignment.ItemKey, request.Stakeholder.Id), item.AnswerVersion, ""))],
            []);
        SectionContent content = SectionContent.Read(flow, reading, stamp);
        return stamp with
        {
            Answers = [.. stamp.Answers.Select(answer => answer with { Digest = RichTextDigest.Of(content.Answers.GetValueOrDefault(answer.Key.ItemKey, RichText.Empty)) })],
            Outside = [.. content.Outside.Select(piece => SectionContent.ShortDigest(piece.Text)).Distinct(StringComparer.Ordinal)],
        };
    }
}
