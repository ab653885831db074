namespace OfficeIntegration.Core.Templates;

/// <summary>What <c>template.json</c> says: everything of a template that is the same in every language.</summary>
internal sealed record TemplateOutline(string Id, int Version, IReadOnlyList<TemplateHeading> Headings)
{
    public IReadOnlyList<string> HeadingIds { get; } = [.. Headings.Select(heading => heading.Id)];

    public IReadOnlyList<string> ItemKeys { get; } =
        [.. Headings.SelectMany(heading => heading.Items).SelectMany(item => (IEnumerable<string>)[item.Key, .. item.Parts.Select(part => part.Key)])];

    /// <param name="folderName">The id the file must carry.</param>
    /// <exception cref="TemplateRejectedException">Anything in the file is not as template.schema.json describes it, or a key stands twice.</exception>
    public static TemplateOutline Read(JsonPlace file, string folderName)
    {
        JsonFields fields = file.Fields(["id", "version", "headings"]);
        var headingIds = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var itemKeys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return new(
            IdOf(fields["id"], folderName),
            fields["version"].Integer(1, int.MaxValue),
            [.. fields["headings"].Elements(1).Select(heading => Heading(heading, headingIds, itemKeys))]);
    }

    private static string IdOf(JsonPlace place, string folderName)
    {
        string id = place.Line();
        return !TemplateKeys.IsTemplateId(id) ? throw place.Refused($"'{id}' is no template id; lower-case words joined by hyphens")
            : id != folderName ? throw place.Refused($"the id is '{id}' and the folder is named '{folderName}'")
            : id;
    }

    private static TemplateHeading Heading(JsonPlace place, HashSet<string> headingIds, HashSet<string> itemKeys)
    {
        JsonFields fields = place.Fields(["id", "items"]);
        return new(
            Once(fields["id"], headingIds),
            [.. fields["items"].Elements(1).Select(item => Item(item, itemKeys))]);
    }

    private static TemplateItem Item(JsonPlace place, HashSet<string> itemKeys)
    {
        JsonFields fields = place.Fields(["key", "label"], "parts");
        return new(
            Once(fields["key"], itemKeys),
            fields["label"].Line(),
            fields.Find("parts") is { } parts ? [.. parts.Elements(1).Select(part => Part(part, itemKeys))] : []);
    }

    private static TemplateItem Part(JsonPlace place, HashSet<string> itemKeys)
    {
        JsonFields fields = place.Fields(["key", "label"]);
        return new(Once(fields["key"], itemKeys), fields["label"].Line(), []);
    }

    /// <summary>Word tells bookmarks apart without regard to case, so keys that differ only in case are the same key.</summary>
    private static string Once(JsonPlace place, HashSet<string> taken)
    {
        string key = place.Key();
        return taken.Add(key) ? key : throw place.Refused($"the key '{key}' stands here a second time");
    }
}
