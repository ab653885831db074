using System.Xml.Linq;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>Texts made of words that stand nowhere else, and people who change them in every way an editor has.</summary>
internal sealed class RandomEdits(int seed)
{
    private readonly Random _random = new(seed);
    private int _word;
    private int _mark = 100;

    public XElement[] Text() => [.. Enumerable.Range(0, _random.Next(1, 7)).SelectMany(_ => Block("b"))];

    /// <summary>A copy with some changes; new words begin with the letter.</summary>
    /// <param name="marks">Whether comments and tracked changes are among them.</param>
    public XElement[] Edited(XElement[] text, string letter, bool marks)
    {
        XElement body = El("body", Copy(text));
        for (int left = _random.Next(0, 6); left > 0; left--)
        {
            Edit(body, letter, marks);
        }

        return Copy(body.Elements());
    }

    private string Word(string letter) => $"{letter}{++_word}";

    private string Words(string letter) => string.Join(' ', Enumerable.Range(0, _random.Next(1, 12)).Select(_ => Word(letter))) + (_random.Next(3) == 0 ? "." : "");

    private IEnumerable<XElement> Block(string letter) => _random.Next(6) switch
    {
        0 => [Table([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new[] { Word(letter), _random.Next(3) == 0 ? "" : Word(letter) })]), P()],
        1 => Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Item(1, Words(letter))).ToArray(),
        2 => [P(Words(letter), Bold(" " + Word(letter)), " " + Words(letter))],
        _ => [P(Words(letter))],
    };

    private T? Any<T>(IEnumerable<T> all)
    {
        T[] list = [.. all];
        return list.Length == 0 ? default : list[_random.Next(list.Length)];
    }

    private void Edit(XElement body, string letter, bool marks)
    {
        switch (_random.Next(marks ? 12 : 9))
        {
            case 0 or 1 or 2:
                OnText(body, words => words[_random.Next(words.Length)] = Word(letter));
                break;
            case 3:
                OnText(body, words => words[_random.Next(words.Length)] += " " + Word(letter));
                break;
            case 4:
                OnText(body, words => words[_random.Next(words.Length)] = "");
                break;
            case 5:
                Place(body, [.. Block(letter)]);
                break;
            case 6:
                Any(body.Elements())?.Remove();
                break;
            case 7:
                Rows(body, letter);
                break;
            case 8:
                Any(body.Descendants(W + "r").Where(run => run.Element(W + "rPr") is null && run.Parent!.Name == W + "p"))?.AddFirst(El("rPr", El("b"), El("bCs")));
                break;
            case 9:
                Comment(body);
                break;
            case 10:
                Any(body.Descendants(W + "p"))?.Add(Inserted(++_mark, "Wang", " " + Word(letter)));
                break;
            default:
                Any(body.Descendants(W + "p"))?.Add(Deleted(++_mark, "Wang", " " + Word("d")));
                break;
        }
    }

    private void OnText(XElement body, Action<string[]> change)
    {
        if (Any(body.Descendants(W + "t").Where(text => text.Value.Trim().Length > 0)) is not { } text)
        {
            return;
        }

        string[] words = text.Value.Split(' ');
        change(words);
        text.Value = string.Join(' ', words);
    }

    private void Place(XElement body, XElement[] blocks)
    {
        if (Any(body.Elements().Where(block => block.Name != W + "tbl")) is { } before)
        {
            before.AddAfterSelf(blocks);
        }
        else
        {
            body.AddFirst(blocks);
        }
    }

    private void Rows(XElement body, string letter)
    {
        XElement? row = Any(body.Descendants(W + "tr"));
        if (row is not null && _random.Next(2) == 0)
        {
            row.AddAfterSelf(Table([Word(letter), Word(letter)]).Elements(W + "tr"));
        }
        else if (row?.Parent!.Elements(W + "tr").Count() > 1)
        {
            row.Remove();
        }
        else if (Any(body.Elements(W + "p")) is { } moved)
        {
            moved.Remove();
            Place(body, [moved]);
        }
    }

    private void Comment(XElement body)
    {
        if (Any(body.Descendants(W + "r").Where(run => run.Parent!.Name == W + "p" && run.Element(W + "t") is not null)) is { } run)
        {
            int id = ++_mark;
            run.AddBeforeSelf(El("commentRangeStart", At("id", id)));
            run.AddAfterSelf(El("commentRangeEnd", At("id", id)), El("r", El("commentReference", At("id", id))));
        }
    }
}
