using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>A master from a .docx template: open, write texts and facts into the controls and headers, save.</summary>
/// <param name="template">A master of the same questionnaire, made for another state.</param>
internal sealed class DomGenerate(byte[] template, MasterRequest request)
{
    public void Run(Stream output)
    {
        using MemoryStream copy = DomControls.Copy(template);
        using (WordprocessingDocument document = WordprocessingDocument.Open(copy, isEditable: true))
        {
            MainDocumentPart main = document.MainDocumentPart!;
            Dictionary<string, SdtBlock> controls = DomControls.ByTag(main);
            PutTexts(controls);
            PutEdition(controls["oi:part:edition"]);
            PutState(main);
            document.PackageProperties.Title = request.Assessment.Title;
            document.PackageProperties.Creator = request.Assessment.State;
        }

        copy.WriteTo(output);
    }

    private void PutTexts(Dictionary<string, SdtBlock> controls)
    {
        TemplateLanguage language = request.Template.In(request.Assessment.Language);
        foreach (TemplateItem item in request.Template.Items)
        {
            SdtContentBlock content = controls[$"oi:text:{item.Key}"].SdtContentBlock!;
            content.RemoveAllChildren();
            content.Append(DomText.Line("OIOfficialText", $"{item.Label} {language.ItemTexts[item.Key]}"));
        }
    }

    private void PutEdition(SdtBlock edition)
    {
        edition.SdtContentBlock!.RemoveAllChildren();
        edition.SdtContentBlock.Append(
            DomText.Line("OIFact", "Version\t" + request.Version.ToString(CultureInfo.InvariantCulture)),
            DomText.Line("OIFact", "Date of this version\t" + request.At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)),
            DomText.Line("OIFact", "Marking\tTLP:CLEAR"));
    }

    private void PutState(MainDocumentPart main)
    {
        foreach (Text text in main.Document!.Body!.Descendants<Paragraph>().First().Descendants<Text>())
        {
            text.Text = request.Assessment.State;
        }

        foreach (HeaderPart header in main.HeaderParts)
        {
            foreach (Text text in header.Header!.Descendants<Text>().Where(text => text.Text.Contains(request.Assessment.Cycle, StringComparison.Ordinal)))
            {
                text.Text = $"{request.Assessment.State} · {request.Assessment.Cycle}";
            }
        }
    }
}
