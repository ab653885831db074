using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>Contributions into the items of a master: open, find the controls, append or replace, save.</summary>
/// <param name="master">Holds a control <c>oi:item:…</c> per item.</param>
/// <param name="contributions">Those that are to stand in it; one that already does is replaced.</param>
internal sealed class DomMerge(byte[] master, MasterRequest request, IReadOnlyList<Contribution> contributions)
{
    private readonly Dictionary<string, Stakeholder> _people = request.Stakeholders.ToDictionary(person => person.Id);

    public void Run(Stream output)
    {
        using MemoryStream copy = DomControls.Copy(master);
        using (WordprocessingDocument document = WordprocessingDocument.Open(copy, isEditable: true))
        {
            MainDocumentPart main = document.MainDocumentPart!;
            Dictionary<string, SdtBlock> controls = DomControls.ByTag(main);
            var text = new DomText(main);
            int id = 1_000_000;
            foreach (Contribution contribution in contributions)
            {
                Put(contribution, controls, text, ++id);
            }
        }

        copy.WriteTo(output);
    }

    private void Put(Contribution contribution, Dictionary<string, SdtBlock> controls, DomText text, int id)
    {
        string tag = $"oi:answer:{contribution.ItemKey}:{contribution.StakeholderId}";
        Stakeholder author = _people[contribution.StakeholderId];
        OpenXmlElement[] content = [DomText.Line("OIAnswerBy", $"{author.Name}, {author.Organisation}"), .. text.Of(contribution.Body)];
        if (controls.TryGetValue(tag, out SdtBlock? standing))
        {
            standing.SdtContentBlock!.RemoveAllChildren();
            standing.SdtContentBlock.Append(content);
            return;
        }

        SdtContentBlock item = controls[$"oi:item:{contribution.ItemKey}"].SdtContentBlock!;
        var made = new SdtBlock(
            new SdtProperties(new SdtAlias { Val = $"Answer of {author.Name}" }, new Tag { Val = tag }, new SdtId { Val = id }),
            new SdtContentBlock(content));
        item.InsertBefore(made, item.LastChild);
    }
}
