using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents;

/// <summary>How an item was found in a document that came back.</summary>
/// <param name="Carriers">How many of the three marks of its key (control, bookmark, style) stand where it was found: 0 to 3.</param>
/// <param name="Similarity">How much the official text there is like the one that was written, from 0 to 1 (cosine of their letter trigrams, estimated).</param>
public sealed record RegionEvidence(int Carriers, double Similarity)
{
    private const double SameText = 0.95;
    private const double OtherText = 0.6;

    /// <summary>Two marks agree and the text does not speak against it, or one mark and the text do. Otherwise a person should look.</summary>
    public bool IsCertain => Carriers > 1 ? Similarity >= OtherText : Carriers == 1 && Similarity >= SameText;

    /// <summary>The text alone led to it.</summary>
    public bool ByTextOnly => Carriers == 0;

    /// <summary>Whole percent, rounded down: 100 is said of equal texts only.</summary>
    public int Percent => (int)(Similarity * 100);

    /// <summary>In words, for whoever sent the document.</summary>
    public string Sentence(TextsInLanguage texts) => ByTextOnly
        ? texts.Format("found.text", ("percent", Percent))
        : texts.Format("found.marks", ("count", Carriers), ("percent", Percent));

    /// <summary>What is said of an item that is not there.</summary>
    public static string NotFound(TextsInLanguage texts) => texts["found.not"];
}
