using System.Xml.Linq;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>Somebody at work in Word: any edit anywhere in a file.</summary>
internal sealed class WordEdits
{
    private readonly OpenedFile _file;
    private readonly Tokens _tokens;
    private readonly Random _random;
    private readonly string _author;
    private readonly (int Weight, string Name, Action Make)[] _all;
    private readonly List<string> _done = [];

    /// <param name="author">Whose name comments and tracked changes bear.</param>
    public WordEdits(OpenedFile file, Tokens tokens, string author)
    {
        (_file, _tokens, _random, _author) = (file, tokens, tokens.Random, author);
        _all =
        [
            (10, "word replaced", () => OnWords(words => words[_random.Next(words.Count)] = _tokens.Next())),
            (6, "word inserted", () => OnWords(words => words.Insert(_random.Next(words.Count + 1), _tokens.Next()))),
            (4, "word deleted", () => OnWords(words => words.RemoveAt(_random.Next(words.Count)))),
            (8, "paragraph", () => Any(Paragraphs)?.AddAfterSelf(NewParagraph())),
            (3, "paragraph between regions", () => Any(_file.Body.Elements().Where(block => block.Name != W + "sectPr"))?.AddAfterSelf(NewParagraph())),
            (1, "first paragraph", () => _file.Body.AddFirst(NewParagraph())),
            (2, "last paragraph", () => _file.Body.Elements(W + "sectPr").Single().AddBeforeSelf(NewParagraph())),
            (3, "typed into the product's text", () => Any(Printed)?.Add(Run(" " + _tokens.Next()))),
            (4, "paragraph deleted", () => Any(Written.Where(IsFree))?.Remove()),
            (4, "list item", ListItem),
            (2, "table", () => Any(Written.Where(IsFree))?.AddAfterSelf(Table([_tokens.Next(), _tokens.Next()], [_tokens.Next(), ""]), NewParagraph())),
            (3, "row", () => Any(Rows)?.AddAfterSelf(Table([_tokens.Next(), _tokens.Next()]).Elements(W + "tr"))),
            (2, "row deleted", () => Any(Rows.Where(row => row.Parent!.Elements(W + "tr").Count() > 2))?.Remove()),
            (5, "comment", () => Comment(Any(Written))),
            (2, "comment on the product's text", () => Comment(Any(Printed))),
            (2, "comment over two paragraphs", () => Comment(Any(Written), toNext: true)),
            (2, "comment deleted", () => Any(_file.Body.Descendants(W + "commentReference"))?.Parent!.Remove()),
            (4, "insertion tracked", () => Any(Written)?.Add(Inserted(_file.FreeId(), _author, " " + _tokens.Next()))),
            (3, "deletion tracked", DeleteTracked),
            (2, "tracked change decided", DecideTracked),
            (4, "footnote", () => Note(Any(Written))),
            (3, "footnote changed", ChangeNote),
            (2, "paragraph moved", () => Move(Any(Written.Where(IsFree)), Any(Written))),
            (2, "paragraph split", Split),
            (2, "paragraphs joined", Join),
            (2, "bold", () => Any(PlainRuns)?.AddFirst(El("rPr", El("b"), El("bCs")))),
            (1, "answer deleted", () => Any(Controls("oi:answer:"))?.Remove()),
            (1, "item deleted", () => Any(Controls("oi:item:"))?.Remove()),
            (1, "controls unwrapped", () => WordFile.Unwrap(_file.Body)),
            (1, "copy pasted", Paste),
        ];
    }

    /// <summary>Names of the edits in order, for a failure's account.</summary>
    public IReadOnlyList<string> Done => _done;

    /// <summary>Whether a text was pasted a second time.</summary>
    public bool HasCopied { get; private set; }

    private IEnumerable<XElement> Paragraphs => _file.Body.Descendants(W + "p");

    /// <summary>Paragraphs somebody wrote; all of these have words of ours.</summary>
    private IEnumerable<XElement> Written => Paragraphs.Where(paragraph => Tokens.In(paragraph.Value).Any());

    private IEnumerable<XElement> Printed => Paragraphs.Where(paragraph => paragraph.Value.Trim().Length > 0 && !Tokens.In(paragraph.Value).Any() && !paragraph.Descendants(W + "fldChar").Any());

    private IEnumerable<XElement> Rows => Written.Ancestors(W + "tr");

    private IEnumerable<XElement> PlainRuns => Written.Elements(W + "r").Where(run => run.Element(W + "t") is not null && run.Element(W + "rPr") is null);

    public void Do(int edits)
    {
        for (int left = edits; left > 0; left--)
        {
            int at = _random.Next(_all.Sum(edit => edit.Weight));
            (int _, string name, Action make) = _all.First(edit => (at -= edit.Weight) < 0);
            make();
            CloseMarks();
            _done.Add(name);
        }
    }

    /// <summary>Types where a section file asks for an answer.</summary>
    public void TypeAnswer()
    {
        if (Any(_file.Body.Descendants(W + "showingPlcHdr").Select(sign => sign.Ancestors(W + "p").First())) is { } field)
        {
            field.ReplaceWith(NewParagraph(), NewParagraph());
            _done.Add("answer typed");
        }
    }

    private T? Any<T>(IEnumerable<T> all)
    {
        T[] list = [.. all];
        return list.Length == 0 ? default : list[_random.Next(list.Length)];
    }

    private XElement NewParagraph() => P(_tokens.Some(5) + (_random.Next(2) == 0 ? "." : ""));

    /// <summary>Not the only one of its cell, not one that a region begins or ends in.</summary>
    private static bool IsFree(XElement paragraph) =>
        paragraph.Parent!.Name != W + "tc" && !paragraph.Descendants().Any(mark => mark.Name.LocalName is "bookmarkStart" or "bookmarkEnd" or "showingPlcHdr");

    private IEnumerable<XElement> Controls(string tag) =>
        _file.Body.Descendants(W + "tag").Where(name => name.Attribute(W + "val")!.Value.StartsWith(tag, StringComparison.Ordinal)).Select(name => name.Parent!.Parent!);

    private void OnWords(Action<List<string>> change)
    {
        if (Any(Written.Descendants(W + "t").Where(text => Tokens.In(text.Value).Any())) is { } text)
        {
            List<string> words = [.. text.Value.Split(' ')];
            change(words);
            text.Value = string.Join(' ', words);
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }
    }

    private void ListItem()
    {
        if (Any(Written.Where(paragraph => paragraph.Descendants(W + "numPr").Any())) is { } item)
        {
            item.AddAfterSelf(El("p", new XElement(item.Element(W + "pPr")!), Run(_tokens.Some(3))));
        }
    }

    private void Comment(XElement? paragraph, bool toNext = false)
    {
        if (paragraph is null)
        {
            return;
        }

        int id = _file.FreeId();
        _file.AddComment(El("comment", At("id", id), At("author", _author), At("date", "2026-11-20T10:00:00Z"), At("initials", "X"), P(_tokens.Some(3))));
        if (paragraph.Element(W + "pPr") is { } properties)
        {
            properties.AddAfterSelf(El("commentRangeStart", At("id", id)));
        }
        else
        {
            paragraph.AddFirst(El("commentRangeStart", At("id", id)));
        }

        XElement last = toNext ? paragraph.ElementsAfterSelf(W + "p").FirstOrDefault() ?? paragraph : paragraph;
        last.Add(El("commentRangeEnd", At("id", id)), El("r", El("commentReference", At("id", id))));
    }

    private void DeleteTracked()
    {
        if (Any(PlainRuns) is { } run)
        {
            string text = run.Element(W + "t")!.Value;
            run.ReplaceWith(Deleted(_file.FreeId(), _author, text));
        }
    }

    private void DecideTracked()
    {
        XElement? change = Any(_file.Body.Descendants().Where(element => element.Name.LocalName is "ins" or "del" && element.Parent!.Name == W + "p"));
        bool keep = _random.Next(2) == 0;
        if (change is not null && keep)
        {
            XElement[] runs = [.. change.Elements().Select(run => new XElement(run))];
            runs.Descendants(W + "delText").ToList().ForEach(text => text.Name = W + "t");
            change.ReplaceWith(runs);
        }
        else
        {
            change?.Remove();
        }
    }

    private void Note(XElement? paragraph)
    {
        if (paragraph is not null)
        {
            int id = _file.FreeId();
            _file.AddNote(El("footnote", At("id", id), P(El("r", El("footnoteRef")), " " + _tokens.Some(3))));
            paragraph.Add(ThreeWay.Wording.Note(id));
        }
    }

    private void ChangeNote()
    {
        if (Any(_file.Notes?.Descendants(W + "t").Where(text => Tokens.In(text.Value).Any()) ?? []) is { } text)
        {
            List<string> words = [.. text.Value.Split(' ')];
            words.Insert(words.Count, _tokens.Next());
            text.Value = string.Join(' ', words);
        }
    }

    private static void Move(XElement? paragraph, XElement? behind)
    {
        if (paragraph is not null && behind is not null && paragraph != behind)
        {
            paragraph.Remove();
            behind.AddAfterSelf(paragraph);
        }
    }

    private void Split()
    {
        if (Any(Written.Where(paragraph => IsFree(paragraph) && paragraph.Elements(W + "r").Count() > 1)) is { } paragraph)
        {
            XElement[] runs = [.. paragraph.Elements(W + "r")];
            XElement at = runs[_random.Next(1, runs.Length)];
            XElement[] moved = [at, .. at.ElementsAfterSelf()];
            foreach (XElement element in moved)
            {
                element.Remove();
            }

            paragraph.AddAfterSelf(El("p", paragraph.Element(W + "pPr") is { } look ? new XElement(look) : null, moved));
        }
    }

    private void Join()
    {
        if (Any(Written.Where(paragraph => IsFree(paragraph) && paragraph.ElementsAfterSelf().FirstOrDefault() is { } next && next.Name == W + "p" && IsFree(next) && Tokens.In(next.Value).Any())) is { } paragraph)
        {
            XElement next = paragraph.ElementsAfterSelf().First();
            paragraph.Add(Run(" "), next.Elements().Where(element => element.Name != W + "pPr"));
            next.Remove();
        }
    }

    private void Paste()
    {
        XElement? copied = Any(Controls("oi:item:").Concat(Written.Where(paragraph => paragraph.Parent!.Name != W + "tc")));
        if (copied is null || copied.Descendants().Any(element => element.Name.LocalName is "commentReference" or "footnoteReference"))
        {
            return;
        }

        var copy = new XElement(copied);
        copy.Descendants().Where(element => element.Name.LocalName is "bookmarkStart" or "bookmarkEnd").Remove();
        (Any(Paragraphs.Where(IsFree)) ?? copied).AddAfterSelf(copy);
        HasCopied = true;
    }

    /// <summary>As Word does: a comment without its sign goes, so does a note, so does a mark whose other end was deleted.</summary>
    private void CloseMarks()
    {
        HashSet<string?> comments = Ids("commentReference");
        _file.Comments?.Elements().Where(comment => !comments.Contains(comment.Attribute(W + "id")?.Value)).Remove();
        _file.Body.Descendants().Where(mark => mark.Name.LocalName is "commentRangeStart" or "commentRangeEnd" && !comments.Contains(mark.Attribute(W + "id")?.Value)).Remove();
        foreach ((string one, string other) in new[] { ("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd") })
        {
            HashSet<string?> both = [.. Ids(one).Intersect(Ids(other))];
            _file.Body.Descendants().Where(mark => (mark.Name == W + one || mark.Name == W + other) && !both.Contains(mark.Attribute(W + "id")?.Value)).Remove();
        }

        HashSet<string?> notes = Ids("footnoteReference");
        _file.Notes?.Elements().Where(note => note.Attribute(W + "type") is null && !notes.Contains(note.Attribute(W + "id")?.Value)).Remove();
    }

    private HashSet<string?> Ids(string name) => [.. _file.Body.Descendants(W + name).Select(element => element.Attribute(W + "id")?.Value)];
}
