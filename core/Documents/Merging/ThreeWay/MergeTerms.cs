using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Who merges with whom, and what the blocks need from the document they stand in.</summary>
/// <param name="Key">Names the pair of texts that are merged, for example item, stakeholder and version; conflict ids are made from it.</param>
/// <param name="Language">The document's, one of <see cref="Languages.All"/>; comments are written in it.</param>
/// <param name="Mine">Name of whoever changed <c>current</c>.</param>
/// <param name="Theirs">Name of the author of <c>incoming</c>; offers carry it.</param>
/// <param name="At">When the merge happens; whole minutes are written, because Word keeps no seconds of revisions.</param>
/// <param name="NextId">A number for markup that nothing else in the document has; each is given once.</param>
/// <param name="AddComment">Takes a <c>w:comment</c> for the comments part.</param>
public sealed record MergeTerms(string Key, string Language, string Mine, string Theirs, DateTimeOffset At, Func<int> NextId, Action<XElement> AddComment)
{
    /// <summary>The text of the note a <c>w:footnoteReference</c> or <c>w:endnoteReference</c> points to; its id unless told.</summary>
    public Func<XElement, string> NoteText { get; init; } = reference => reference.Attr("id") ?? "";

    /// <summary>The address of a relationship id; the id unless told.</summary>
    public Func<string, string> LinkTarget { get; init; } = id => id;

    /// <summary>What tells one picture from another; the relationship ids in it unless told.</summary>
    public Func<XElement, string> Picture { get; init; } = picture =>
        string.Join('|', picture.DescendantsAndSelf().Attributes().Where(attribute => attribute.Name.Namespace == Wml.R).Select(attribute => attribute.Value));

    /// <summary>Whether a <c>w:numId</c> is bulleted, numbered or otherwise; all lists are of one kind unless told.</summary>
    public Func<string, string> ListKind { get; init; } = _ => "list";
}
