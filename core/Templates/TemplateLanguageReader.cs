namespace OfficeIntegration.Core.Templates;

/// <summary>Reads one language file and holds it against the outline: every heading and item has a text, and nothing else has.</summary>
internal static class TemplateLanguageReader
{
    private static readonly Dictionary<string, ProvenanceStatus> s_statuses = new()
    {
        ["official"] = ProvenanceStatus.Official,
        ["working-translation"] = ProvenanceStatus.WorkingTranslation,
    };

    /// <param name="language">What the file is named after.</param>
    /// <exception cref="TemplateRejectedException">The file is not as language.schema.json describes it, or a text is missing or left over.</exception>
    public static TemplateLanguage Read(JsonPlace file, string language, TemplateOutline outline)
    {
        JsonFields fields = file.Fields(["language", "provenance", "title", "subtitle", "source", "introduction", "headingTitles", "itemTexts"]);
        return new(
            LanguageOf(fields["language"], language),
            ProvenanceOf(fields["provenance"]),
            fields["title"].Line(),
            fields["subtitle"].Line(),
            fields["source"].Line(),
            [.. fields["introduction"].Elements().Select(paragraph => paragraph.Line())],
            Texts(fields["headingTitles"], outline.HeadingIds, "heading"),
            Texts(fields["itemTexts"], outline.ItemKeys, "item"));
    }

    private static string LanguageOf(JsonPlace place, string language) =>
        place.Line() == language ? language : throw place.Refused($"the language is '{place.Line()}' and the file is named '{language}.json'");

    private static Provenance ProvenanceOf(JsonPlace place)
    {
        JsonFields fields = place.Fields(["status", "note"]);
        return new(fields["status"].OneOf(s_statuses), fields["note"].Line());
    }

    private static Dictionary<string, string> Texts(JsonPlace place, IReadOnlyList<string> wanted, string what)
    {
        IReadOnlyDictionary<string, JsonPlace> members = place.Members();
        if (wanted.FirstOrDefault(key => !members.ContainsKey(key)) is { } missing)
        {
            throw place.Refused($"the {what} '{missing}' has no text");
        }

        if (members.Keys.Except(wanted).FirstOrDefault() is { } extra)
        {
            throw members[extra].Refused($"template.json has no {what} '{extra}'");
        }

        return wanted.ToDictionary(key => key, key => members[key].Line());
    }
}
