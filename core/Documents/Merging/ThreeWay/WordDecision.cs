using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A decision about words of one paragraph.</summary>
internal sealed class WordDecision(ConflictRange range)
{
    public void Apply(ConflictChoice choice, IReadOnlyList<XElement> edited)
    {
        XElement[] runs = [.. range.Inside.Where(element => element.Is("r") && element.Parent is not null && !element.Elements().Any(ConflictDecision.IsCommentMark))];
        XElement[] offered = [.. runs.Where(run => run.Ancestors(W + "ins").Any(range.IsOffer))];
        XElement[] mine = [.. runs.Except(offered)];
        XElement[] insertions = [.. offered.SelectMany(run => run.Ancestors(W + "ins")).Distinct()];
        switch (choice)
        {
            case ConflictChoice.Mine:
                Remove(offered);
                break;
            case ConflictChoice.Theirs:
                Remove(mine);
                TrimSeparator(offered, mine);
                break;
            case ConflictChoice.Edited:
                Remove(runs);
                Put(edited);
                break;
        }

        ConflictDecision.Accept(range, insertions);
    }

    /// <summary>Runs, and the links and revisions that had nothing else.</summary>
    private void Remove(XElement[] runs)
    {
        foreach (XElement run in runs)
        {
            XElement? around = run.Parent;
            run.Remove();
            while (around is not null && around != range.First && !around.HasElements)
            {
                XElement? above = around.Parent;
                around.Remove();
                around = above;
            }
        }
    }

    /// <summary>The space that kept the two texts apart is not needed when the first is gone.</summary>
    private void TrimSeparator(XElement[] offered, XElement[] mine)
    {
        XElement? text = offered.FirstOrDefault()?.Elements().FirstOrDefault(piece => !piece.Is("rPr"));
        if (mine.Length == 0 || text is null || !text.Is("t") || !text.Value.StartsWith(' '))
        {
            return;
        }

        string before = range.First.Descendants(W + "t").TakeWhile(piece => piece != text).LastOrDefault(piece => piece.Value.Length > 0)?.Value ?? " ";
        if (char.IsWhiteSpace(before[^1]))
        {
            text.Value = text.Value[1..];
        }
    }

    private void Put(IReadOnlyList<XElement> edited)
    {
        bool words = edited[0].Is("p");
        if (words)
        {
            range.End.AddBeforeSelf(edited[0].Elements().Where(child => !child.Is("pPr")).Select(child => new XElement(child)));
        }

        range.First.AddAfterSelf(edited.Skip(words ? 1 : 0).Select(block => new XElement(block)));
    }
}
