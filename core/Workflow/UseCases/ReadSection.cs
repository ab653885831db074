using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>How the answer in a document and what was handed in stand to each other.</summary>
public enum UnsentState
{
    /// <summary>The document reads like what was handed in last.</summary>
    Sent,

    /// <summary>Nothing was typed, and nothing was handed in.</summary>
    Empty,

    /// <summary>The document says something that was not handed in.</summary>
    Edited,

    /// <summary>The document reads as it was made; since then another answer was handed in elsewhere.</summary>
    Older,

    /// <summary>The item is not in the document any more.</summary>
    Missing,
}

/// <param name="BaseVersion">Version of the answer the document was made with; 0 for none.</param>
/// <param name="NewestVersion">Version that was handed in last; 0 for none.</param>
/// <param name="Markdown">The answer as the document says it.</param>
/// <param name="IsCertain">False when a person should look whether this is the item.</param>
/// <param name="Draft">What was typed and saved, and not handed in; null when nothing was.</param>
/// <param name="IsDraftHere">The document was made with that draft in it, or says the same; otherwise it was typed elsewhere.</param>
public sealed record UnsentAnswer(string ItemKey, UnsentState State, int BaseVersion, int NewestVersion, string Markdown, bool IsCertain, Draft? Draft, bool IsDraftHere);

/// <param name="MasterVersion">Version of the master the file was made from.</param>
/// <param name="Unplaced">Text that belongs to no item, each with a hint where it stood.</param>
public sealed record SectionReading(Assessment Assessment, Stakeholder Person, int MasterVersion, IReadOnlyList<UnsentAnswer> Answers, IReadOnlyList<string> Unplaced);

/// <summary>Says what a section file holds that was not handed in; changes nothing.</summary>
public sealed class ReadSection(OpenSection open, NewestAnswer newest, WorkTable work)
{
    /// <exception cref="DocumentRejectedException">The file cannot be read.</exception>
    public async Task<SectionReading> RunAsync(Caller caller, string assessmentId, ReadOnlyMemory<byte> upload, CancellationToken cancellation)
    {
        OpenedSection opened = await open.RunAsync(caller, assessmentId, upload, cancellation);
        var answers = new List<UnsentAnswer>();
        foreach (ReturnedAnswer answer in opened.Section.Items)
        {
            answers.Add(await CompareAsync(opened, answer, cancellation));
        }

        answers.AddRange(opened.Section.Missing.Select(key => new UnsentAnswer(key, UnsentState.Missing, 0, 0, "", false, null, false)));
        return new(opened.Assessment, opened.Person, opened.Section.Identity.Version, answers, opened.Section.Unplaced);
    }

    private async Task<UnsentAnswer> CompareAsync(OpenedSection opened, ReturnedAnswer answer, CancellationToken cancellation)
    {
        Contribution? last = await newest.ContributionAsync(opened.Assessment, opened.Person, answer.ItemKey, cancellation);
        // A draft is nobody's but its author's; a coordinator who has the file is not shown it.
        Draft? draft = opened.IsOwn ? (await work.DraftAsync(opened.Assessment.Id, Assignment.IdOf(opened.Person.Id, answer.ItemKey), cancellation))?.Value : null;
        string markdown = RichTextMarkdown.Write(answer.Answer);
        bool isHere = draft is not null && (draft.Markdown == markdown || (DraftSeen.None with { InFile = answer.BaseDigest }).Knows(draft));
        return new(answer.ItemKey, StateOf(answer, last), answer.BaseVersion, last?.Version ?? 0, markdown, answer.Evidence.IsCertain, draft, isHere);
    }

    /// <summary>A file that was made with a draft in it says something that was not handed in, though nobody has edited it.</summary>
    internal static UnsentState StateOf(ReturnedAnswer answer, Contribution? last) => last switch
    {
        null => RichTextText.IsEmpty(answer.Answer) ? UnsentState.Empty : UnsentState.Edited,
        _ when RichTextDigest.Same(last.Body, answer.Answer) => UnsentState.Sent,
        _ when !answer.Changed && answer.BaseVersion < last.Version => UnsentState.Older,
        _ => UnsentState.Edited,
    };
}
