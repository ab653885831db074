using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Workflow;

/// <param name="First">The earliest version that says it.</param>
/// <param name="IsExact">False when the words were changed since.</param>
public sealed record WrittenIn(Contribution First, bool IsExact);

/// <summary>Which answer a paragraph of a document comes from.</summary>
public static class ParagraphAuthor
{
    /// <summary>Shorter texts are alike by chance.</summary>
    private const int LettersToBeAlike = 24;

    /// <param name="paragraph">As it stands in the document; white space counts as one space.</param>
    /// <param name="contributions">Any number of answers in all their versions, any order.</param>
    /// <returns>Null when no answer says anything like it.</returns>
    public static WrittenIn? Find(string paragraph, IEnumerable<Contribution> contributions)
    {
        string wanted = Squeezed(paragraph);
        if (wanted.Length == 0)
        {
            return null;
        }

        Contribution[] oldestFirst = [.. contributions.OrderBy(one => one.SubmittedAt).ThenBy(one => one.Version)];
        return oldestFirst.FirstOrDefault(one => Lines(one).Contains(wanted, StringComparer.Ordinal)) is { } exact ? new(exact, true)
            : Alike(wanted, oldestFirst) is { } alike ? new(alike, false)
            : null;
    }

    /// <summary>The earliest of those that are most alike.</summary>
    private static Contribution? Alike(string wanted, IReadOnlyList<Contribution> oldestFirst)
    {
        if (wanted.Count(char.IsLetterOrDigit) < LettersToBeAlike)
        {
            return null;
        }

        var fingerprint = TextFingerprint.Of(wanted);
        return oldestFirst
            .SelectMany(one => Lines(one).Select(TextFingerprint.Of).Where(fingerprint.IsLike).Select(line => (One: one, Distance: fingerprint.DistanceTo(line))))
            .OrderBy(found => found.Distance).Select(found => found.One).FirstOrDefault();
    }

    private static IEnumerable<string> Lines(Contribution contribution) =>
        $"{RichTextText.Plain(contribution.Body)}\n{RichTextText.Plain(MarkdownAnswer.Parse(contribution.FurtherAction))}".Split('\n', '\t').Select(Squeezed);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
