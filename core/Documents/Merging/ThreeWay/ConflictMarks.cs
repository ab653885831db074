using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Texts;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Makes the markup of conflicts: bookmark, comment, tracked insertions.</summary>
/// <param name="taken">Names of bookmarks that stand already.</param>
internal sealed class ConflictMarks(MergeTerms terms, IReadOnlySet<string> taken)
{
    private readonly List<TextConflict> _conflicts = [];
    private readonly string _author = XmlText.Line(terms.Theirs);
    private readonly TextsInLanguage _texts = DocumentTexts.In(terms.Language);
    private int _ordinal;

    public IReadOnlyList<TextConflict> Conflicts => _conflicts;

    /// <summary>Opens a conflict and gives what stands before and behind it.</summary>
    /// <param name="mine">Null when deleted in <c>current</c>.</param>
    /// <param name="theirs">Null when deleted in <c>incoming</c>.</param>
    public (IReadOnlyList<Part> Before, IReadOnlyList<Part> Behind) Open(string? mine, string? theirs)
    {
        string id = NextId(theirs is null);
        _conflicts.Add(new TextConflict(id, mine?.Trim() ?? "", theirs?.Trim() ?? ""));
        int bookmark = terms.NextId();
        int comment = terms.NextId();
        terms.AddComment(CommentPart.Comment(comment, _texts["product"], Words(mine, theirs), terms.At, Voice.Of(terms.Language)));
        return (
            [Mark(El("bookmarkStart", At("id", bookmark), At("name", OfferNames.Bookmark(id)))), Mark(El("commentRangeStart", At("id", comment)))],
            [Mark(El("commentRangeEnd", At("id", comment))), Mark(CommentPart.Reference(comment)), Mark(El("bookmarkEnd", At("id", bookmark)))]);
    }

    /// <summary>A tracked insertion by the other side.</summary>
    public XElement Insertion() => El("ins", At("id", terms.NextId()), At("author", _author), At("date", OfferNames.Date(terms.At)));

    private string NextId(bool removed)
    {
        string id;
        do
        {
            id = OfferNames.Id(terms.Key, _author, terms.At, ++_ordinal, removed);
        }
        while (taken.Contains(OfferNames.Bookmark(id)));

        return id;
    }

    private string Words(string? mine, string? theirs) => _texts.Format(
        theirs is null ? "conflict.removedByTheirs" : mine is null ? "conflict.removedByMine" : "conflict.words",
        ("mine", XmlText.Line(terms.Mine) is { Length: > 0 } named ? named : _texts["conflict.someone"]),
        ("theirs", _author));

    private static Part Mark(XElement element) => new([], null, "", null, element) { IsMark = true, InRun = false };
}
