using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Controls by tag, so that each is found without walking the document.</summary>
internal sealed class ControlIndex
{
    private readonly Dictionary<string, XElement> _byTag = new(StringComparer.Ordinal);

    public ControlIndex(XElement body)
    {
        foreach (XElement control in body.Descendants(W + "sdt"))
        {
            if (control.Child("sdtPr").ValOf("tag") is { } tag)
            {
                _byTag.TryAdd(tag, control);
            }
        }
    }

    public XElement? Find(string tag) => _byTag.GetValueOrDefault(tag);

    public void Put(string tag, XElement control) => _byTag[tag] = control;
}
