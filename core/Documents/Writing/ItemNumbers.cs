using System.Runtime.CompilerServices;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>How the items of a template are counted: “5”, and “5 (b)” for the part labelled <c>(b)</c> of the item labelled <c>5.</c></summary>
internal static class ItemNumbers
{
    private static readonly ConditionalWeakTable<Template, Dictionary<string, string>> Known = [];

    public static string Of(Template template, TemplateItem item) => Known.GetValue(template, Made)[item.Key];

    private static Dictionary<string, string> Made(Template template)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (TemplateItem item in template.Headings.SelectMany(heading => heading.Items))
        {
            numbers.Add(item.Key, Bare(item));
            foreach (TemplateItem part in item.Parts)
            {
                numbers.Add(part.Key, $"{Bare(item)} {Bare(part)}");
            }
        }

        return numbers;
    }

    private static string Bare(TemplateItem item) => item.Label.Trim().TrimEnd('.', '\u3002', '\u3001', '\uFF0E');
}
