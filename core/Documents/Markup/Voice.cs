namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>In which language something is written, and in which document it stands.</summary>
/// <param name="Document">One of <see cref="Languages.All"/>.</param>
/// <param name="Text">One of <see cref="Languages.All"/>; the author's.</param>
internal readonly record struct Voice(string Document, string Text)
{
    public static Voice Of(string language) => new(language, language);

    public bool DocumentRightToLeft => Languages.IsRightToLeft(Document);

    /// <summary>The <c>w:lang/@w:val</c> that stands in the document's defaults.</summary>
    public string DefaultTag => TagOf(Document);

    /// <summary>What proofing tools shall take a piece of left-to-right text for.</summary>
    public string TagFor(string text) => text.AsSpan().ContainsAnyInRange('\u0400', '\u04FF') ? "ru-RU" : Text is Languages.Russian ? "en-US" : TagOf(Text);

    private static string TagOf(string language) => language switch
    {
        Languages.English => "en-GB",
        Languages.French => "fr-FR",
        Languages.Spanish => "es-ES",
        Languages.Russian => "ru-RU",
        _ => "en-US",
    };
}
