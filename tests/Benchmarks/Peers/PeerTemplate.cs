using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Peers;

/// <summary>
/// The same items and contributions for template engines: a loop per item over its answers, and in it one over the
/// answer's paragraphs. Emphasis and links are left to them as plain text, which is less work than the others do.
/// </summary>
internal static class PeerTemplate
{
    /// <param name="master">A master without contributions; its texts and styles become the template's.</param>
    public static byte[] Of(byte[] master, MasterRequest request)
    {
        using MemoryStream copy = DomControls.Copy(master);
        using (WordprocessingDocument document = WordprocessingDocument.Open(copy, isEditable: true))
        {
            Dictionary<string, SdtBlock> controls = DomControls.ByTag(document.MainDocumentPart!);
            foreach (string key in request.Template.Items.Select(item => item.Key))
            {
                SdtContentBlock item = controls[$"oi:item:{key}"].SdtContentBlock!;
                foreach (OpenXmlElement line in Loop(Name(key)))
                {
                    item.InsertBefore(line, item.LastChild);
                }
            }

            Unwrap(document.MainDocumentPart!);
        }

        return copy.ToArray();
    }

    public static JsonObject Data(MasterRequest request, IReadOnlyList<Contribution> contributions)
    {
        var people = request.Stakeholders.ToDictionary(person => person.Id);
        var data = new JsonObject();
        foreach (string key in request.Template.Items.Select(item => item.Key))
        {
            data[Name(key)] = new JsonArray();
        }

        foreach (Contribution contribution in contributions)
        {
            Stakeholder author = people[contribution.StakeholderId];
            data[Name(contribution.ItemKey)]!.AsArray().Add(new JsonObject
            {
                ["by"] = $"{author.Name}, {author.Organisation}",
                ["paragraphs"] = new JsonArray([.. contribution.Body.Blocks.Select(block => new JsonObject { ["text"] = RichTextText.Plain(new RichText([block])) })]),
            });
        }

        return data;
    }

    /// <summary>easy-template-x takes no loops inside content controls.</summary>
    private static void Unwrap(MainDocumentPart main)
    {
        foreach (SdtBlock control in main.Document!.Body!.Descendants<SdtBlock>().Reverse().ToArray())
        {
            foreach (OpenXmlElement child in control.SdtContentBlock!.ChildElements.ToArray())
            {
                child.Remove();
                control.InsertBeforeSelf(child);
            }

            control.Remove();
        }
    }

    private static string Name(string itemKey) => "item" + itemKey.Replace('.', '_');

    private static Paragraph[] Loop(string name) =>
    [
        DomText.Line("OIAnswer", $"{{#{name}}}"),
        DomText.Line("OIAnswerBy", "{by}"),
        DomText.Line("OIAnswer", "{#paragraphs}"),
        DomText.Line("OIAnswer", "{text}"),
        DomText.Line("OIAnswer", "{/paragraphs}"),
        DomText.Line("OIAnswer", $"{{/{name}}}"),
    ];
}
