using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A look that was given to words, or taken from them, and nothing else; null for what was left as it was.</summary>
internal sealed record LookChange(bool? Bold, bool? Italic, bool? Strike, bool? Underline)
{
    /// <returns>Null when words, links or more than these four properties changed, or not all of them in the same way.</returns>
    public static LookChange? Between(IReadOnlyList<Token> old, IReadOnlyList<Token> made)
    {
        LookChange? change = null;
        if (old.Count != made.Count || old.Where((token, at) => token.Text != made[at].Text).Any())
        {
            return null;
        }

        for (int at = 0; at < old.Count; at++)
        {
            if (old[at].Class == TokenClass.Space)
            {
                continue;
            }

            LookChange? here = Between(old[at].Look, made[at].Look);
            if (here is null || change is not null && change != here)
            {
                return null;
            }

            change = here;
        }

        return change;
    }

    public Part On(Part part)
    {
        if (!part.InRun || part.IsMark)
        {
            return part;
        }

        XElement properties = part.Properties is null ? El("rPr") : new XElement(part.Properties);
        Set(properties, Bold, El("b"), El("bCs"));
        Set(properties, Italic, El("i"), El("iCs"));
        Set(properties, Strike, El("strike"));
        Set(properties, Underline, Val("u", "single"));
        XElement? sorted = properties.HasElements ? Sorted(properties) : null;
        return part with { Properties = sorted, PropertiesKey = sorted?.ToString(SaveOptions.DisableFormatting) ?? "" };
    }

    private static LookChange? Between(Look old, Look made)
    {
        Look rest = made with { Bold = old.Bold, Italic = old.Italic, Strike = old.Strike, Underline = old.Underline };
        return rest != old || made == old ? null : new LookChange(Turned(old.Bold, made.Bold), Turned(old.Italic, made.Italic), Turned(old.Strike, made.Strike), Turned(old.Underline, made.Underline));
    }

    private static bool? Turned(bool old, bool made) => old == made ? null : made;

    private static void Set(XElement properties, bool? on, params XElement[] flags)
    {
        if (on is null)
        {
            return;
        }

        foreach (XElement flag in flags)
        {
            properties.Elements(flag.Name).Remove();
            if (on.Value)
            {
                properties.Add(flag);
            }
        }
    }

    private static XElement Sorted(XElement properties)
    {
        string[] order = SchemaOrder.Of("rPr")!;
        properties.ReplaceNodes(properties.Elements().OrderBy(property => Array.IndexOf(order, property.Name.LocalName)).Cast<object>().ToArray());
        return properties;
    }
}
