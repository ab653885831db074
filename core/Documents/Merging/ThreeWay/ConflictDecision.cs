using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Carries out what somebody decided about a conflict.</summary>
public static class ConflictDecision
{
    /// <param name="blocks">The list the conflict stands in; not changed.</param>
    /// <param name="conflictId">As in <see cref="TextConflict.Id"/>.</param>
    /// <param name="edited">What is to stand there, for <see cref="ConflictChoice.Edited"/>; ignored otherwise. The first paragraph's words go into the text when the conflict is about words.</param>
    /// <param name="isOurs">Whether a comment id is one of the product's; when null, the comment is known by its place.</param>
    /// <returns>Equal blocks when the conflict is not among them. Comments of people stay; those on words that go stand at that place.</returns>
    /// <exception cref="ArgumentException">An edited text was chosen and none is given.</exception>
    public static DecidedBlocks Apply(
        IReadOnlyList<XElement> blocks, string conflictId, ConflictChoice choice, IReadOnlyList<XElement>? edited = null, Func<string, bool>? isOurs = null)
    {
        if (choice == ConflictChoice.Edited && edited is null or [])
        {
            throw new ArgumentException("An edited text was chosen, and none is given.", nameof(edited));
        }

        XElement body = El("body", blocks.Select(block => new XElement(block)));
        if (ConflictRange.Find(body, conflictId) is not { } range)
        {
            return new DecidedBlocks(Taken(body), []);
        }

        string? comment = range.Comment(isOurs);
        IEnumerable<XElement> own = body.Descendants().Where(element => comment is not null && IsCommentMark(element) && element.Attr("id") == comment).ToArray();
        Remove(own);
        Decide(range, choice, edited ?? []);
        range.Bookmarks.Where(mark => mark.Parent is not null).Remove();
        return new DecidedBlocks(Taken(body), comment is null ? [] : [comment]);
    }

    private static XElement[] Taken(XElement body)
    {
        XElement[] blocks = [.. body.Elements()];
        body.RemoveNodes();
        return blocks;
    }

    private static void Decide(ConflictRange range, ConflictChoice choice, IReadOnlyList<XElement> edited)
    {
        if (range.IsInline)
        {
            new WordDecision(range).Apply(choice, edited);
        }
        else
        {
            new BlockDecision(range).Apply(choice, edited);
        }
    }

    internal static bool IsCommentMark(XElement element) => element.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference";

    /// <summary>Removes marks, and runs that had nothing else.</summary>
    internal static void Remove(IEnumerable<XElement> marks)
    {
        foreach (XElement mark in marks.ToArray())
        {
            XElement? run = mark.Parent;
            mark.Remove();
            if (run is not null && run.Is("r") && run.Elements().All(child => child.Is("rPr")))
            {
                run.Remove();
            }
        }
    }

    /// <summary>What was offered is text like any other.</summary>
    internal static void Accept(ConflictRange range, IEnumerable<XElement> within)
    {
        foreach (XElement insertion in within.Where(element => element.Parent is not null && range.IsOffer(element)).ToArray())
        {
            XElement? holder = insertion.Parent;
            insertion.ReplaceWith(insertion.Nodes());
            if (holder is not null && (holder.Is("rPr") || holder.Is("trPr")) && !holder.HasElements)
            {
                holder.Remove();
            }
        }
    }
}
