using System.Text;
using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>Damage inside the parts, which no checksum sees: the document is well-formed and makes little sense.</summary>
internal static class XmlDamage
{
    private const int MostElements = 20_000;

    private static readonly string[] Values = ["", "0", "-1", "-99999999999", "2147483648", "true", "NaN", "_oi_item_01", "oi:item:02", "rId1", "\u202E", "😀", new('9', 5_000)];

    public static byte[] Of(Specimen specimen, Random random)
    {
        string part = random.Next(3) == 0 ? specimen.XmlParts[random.Next(specimen.XmlParts.Count)] : "word/document.xml";
        return specimen.With(part, Changed(specimen.Xml(part), random));
    }

    /// <summary>The document as one XML file, changed anywhere: in its parts, in what they are called, and around them.</summary>
    public static byte[] OfFlat(Specimen specimen, Random random) => Encoding.UTF8.GetBytes(Changed(specimen.FlatXml(), random));

    private static string Changed(XDocument xml, Random random)
    {
        for (int count = random.Next(1, 7); count > 0; count--)
        {
            XElement[] elements = [.. xml.Root!.DescendantsAndSelf()];
            if (elements.Length < MostElements)
            {
                Change(elements[random.Next(elements.Length)], elements[random.Next(elements.Length)], random);
            }
        }

        return xml.ToString(SaveOptions.DisableFormatting);
    }

    private static void Change(XElement element, XElement other, Random random)
    {
        switch (random.Next(9))
        {
            case 0 when element.Parent is not null:
                element.Remove();
                break;
            case 1 when element.Parent is not null:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2 when element.Parent is not null && !other.AncestorsAndSelf().Contains(element):
                element.Remove();
                other.Add(element);
                break;
            case 3:
                element.Attributes().Where(attribute => attribute.Name == "xmlns").Remove();
                element.Name = other.Name;
                break;
            case 4:
                element.SetAttributeValue(Plain(other).FirstOrDefault()?.Name ?? "val", Value(random));
                break;
            case 5 when Plain(element) is { Length: > 0 } attributes:
                attributes[random.Next(attributes.Length)].Value = Value(random);
                break;
            case 6 when element.Parent is not null:
                Wrap(element, other.Name, random.Next(1, 250));
                break;
            case 7 when element.Nodes().OfType<XText>().FirstOrDefault() is { } text:
                text.Value = Mixed(text.Value, random);
                break;
            default:
                element.Add(new XText(Value(random)));
                break;
        }
    }

    /// <summary>Attributes that may have any value: not the declarations, and not those of XML itself.</summary>
    private static XAttribute[] Plain(XElement element) => [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml)];

    private static void Wrap(XElement element, XName name, int times)
    {
        var inner = new XElement(element);
        XElement outer = inner;
        for (int count = 0; count < times; count++)
        {
            outer = new XElement(name, outer);
        }

        element.ReplaceWith(outer);
    }

    /// <summary>A stamp is such a text: records and fields get lost, doubled and changed.</summary>
    private static string Mixed(string text, Random random)
    {
        char cut = text.Contains(';', StringComparison.Ordinal) ? random.Next(2) == 0 ? ';' : ',' : ' ';
        var pieces = text.Split(cut).ToList();
        int at = random.Next(pieces.Count);
        switch (random.Next(4))
        {
            case 0:
                pieces.RemoveAt(at);
                break;
            case 1:
                pieces.Insert(at, pieces[random.Next(pieces.Count)]);
                break;
            case 2:
                pieces[at] = Value(random);
                break;
            default:
                pieces.AddRange(pieces.ToArray());
                break;
        }

        return string.Join(cut, pieces);
    }

    private static string Value(Random random) => Values[random.Next(Values.Length)];
}
