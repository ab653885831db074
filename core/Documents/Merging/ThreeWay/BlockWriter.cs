using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Carries a plan out: renders blocks, each a new element.</summary>
internal sealed class BlockWriter(MergeTerms terms, IReadOnlyDictionary<string, string> numbers, MarkKeys known, ConflictMarks conflicts)
{
    private readonly Dictionary<string, string> _numbers = new(numbers, StringComparer.Ordinal);

    public IReadOnlyList<XElement> Write(IReadOnlyList<Step> steps)
    {
        var written = new List<(XElement Block, bool Theirs)>(steps.Count);
        foreach (Step step in steps)
        {
            foreach (XElement block in Of(step))
            {
                KeepTablesApart(written, block, step);
                written.Add((block, step is TakeStep or ConflictStep { Mine.Count: 0 }));
            }
        }

        Renumber(written);
        return [.. written.Select(pair => pair.Block)];
    }

    /// <summary>Editors make one table of two that touch.</summary>
    private static void KeepTablesApart(List<(XElement Block, bool Theirs)> written, XElement block, Step step)
    {
        bool apart = step switch
        {
            KeepStep keep => !keep.Mine.FollowsTable && keep.Theirs is not { FollowsTable: true },
            TakeStep take => !take.Theirs.FollowsTable,
            TableStep table => !table.Mine.FollowsTable && !table.Theirs.FollowsTable,
            _ => false,
        };
        if (apart && block.Is("tbl") && written.Count > 0 && written[^1].Block.Is("tbl"))
        {
            written.Add((El("p"), true));
        }
    }

    private IEnumerable<XElement> Of(Step step) => step switch
    {
        KeepStep keep => [new XElement(keep.Mine.Source)],
        TakeStep take => [Theirs(take.Theirs)],
        ParagraphStep paragraph => [ParagraphMerger.Write(paragraph, Properties(paragraph), known, conflicts)],
        TableStep table => [Table(table)],
        RowStep row => [Row(row)],
        ConflictStep conflict => Conflict(conflict),
        _ => throw new NotSupportedException(step.GetType().Name),
    };

    private XElement Theirs(Unit unit)
    {
        var copy = new XElement(unit.Source);
        foreach (XElement number in copy.DescendantsAndSelf(W + "numPr").Select(properties => properties.Child("numId")).OfType<XElement>())
        {
            number.SetAttributeValue(ValName, _numbers.GetValueOrDefault(number.Attr("val") ?? "", number.Attr("val") ?? ""));
        }

        return copy;
    }

    /// <summary>Of the side whose kind counts; tracked changes of the paragraph's end stay those of <c>current</c>.</summary>
    private XElement? Properties(ParagraphStep step)
    {
        XElement? mine = step.Mine.Source.Child("pPr");
        if (!step.KindFromTheirs)
        {
            return mine is null ? null : new XElement(mine);
        }

        XElement theirs = Theirs(step.Theirs).Child("pPr") is { } given ? new XElement(given) : El("pPr");
        theirs.Elements(W + "rPr").Remove();
        if (mine.Child("rPr") is { } mark)
        {
            theirs.Add(new XElement(mark));
        }

        return SortedKnown(theirs, "pPr");
    }

    /// <summary>Before <c>w:sectPr</c> and <c>w:pPrChange</c>, which no block of ours has.</summary>
    private static XElement SortedKnown(XElement properties, string kind)
    {
        string[] order = SchemaOrder.Of(kind)!;
        return properties.Elements().All(property => order.Contains(property.Name.LocalName)) ? SchemaOrder.Sorted(properties) : properties;
    }

    private XElement Table(TableStep step)
    {
        XElement shape = step.ShapeFromTheirs ? step.Theirs.Source : step.Mine.Source;
        return El(
            "tbl",
            shape.Elements().Where(child => !child.Is("tr")).Select(child => new XElement(child)),
            Write(step.Rows).Where(block => block.Is("tr")));
    }

    private XElement Row(RowStep step) => El(
        "tr",
        step.Mine.Source.Elements().Where(child => !child.Is("tc")).Select(child => new XElement(child)),
        step.Cells.Select(Cell));

    private XElement Cell(CellStep step)
    {
        XElement properties = (step.KindFromTheirs ? step.Theirs : step.Mine).Source.Child("tcPr") ?? El("tcPr");
        IReadOnlyList<XElement> blocks = Write(step.Blocks);
        return El("tc", properties.HasElements ? new XElement(properties) : null, blocks, blocks.Count > 0 && blocks[^1].Is("p") ? null : El("p"));
    }

    /// <summary>Both stand, one behind the other, within one bookmark and one comment.</summary>
    private IEnumerable<XElement> Conflict(ConflictStep step)
    {
        XElement[] mine = [.. step.Mine.Select(unit => new XElement(unit.Source))];
        XElement[] theirs = [.. step.Theirs.Select(Offered)];
        XElement[] all = [.. mine, .. mine.Length > 0 && theirs.Length > 0 && mine[^1].Is("tbl") && theirs[0].Is("tbl") ? new[] { InsertedMark(El("p")) } : [], .. theirs];
        (IReadOnlyList<Part> before, IReadOnlyList<Part> behind) = conflicts.Open(Plain(step.Mine), Plain(step.Theirs));
        XElement first = all[0].DescendantsAndSelf(W + "p").First();
        XElement last = all[^1].DescendantsAndSelf(W + "p").Last();
        object[] opening = [.. before.Select(part => part.Content!)];
        if (first.Child("pPr") is { } properties)
        {
            properties.AddAfterSelf(opening);
        }
        else
        {
            first.AddFirst(opening);
        }

        last.Add(behind.Select(part => part.Content!).Cast<object>().ToArray());
        return all;
    }

    private static string? Plain(IReadOnlyList<Unit> units) => units.Count == 0 ? null : string.Join('\n', units.Select(unit => unit.Text));

    /// <summary>A unit of theirs as a tracked insertion, paragraph ends and rows too (section 17.13.5).</summary>
    private XElement Offered(Unit unit)
    {
        XElement copy = Theirs(unit);
        var paragraphs = MarkKeys.Paragraphs(unit).Zip(copy.DescendantsAndSelf(W + "p").ToArray()).ToArray();
        foreach ((ParagraphUnit read, XElement standing) in paragraphs)
        {
            XElement made = InsertedMark(Inserted(read, standing.Child("pPr")));
            if (standing == copy)
            {
                return made;
            }

            standing.ReplaceWith(made);
        }

        foreach (XElement row in copy.DescendantsAndSelf(W + "tr"))
        {
            InsertedRow(row);
        }

        return copy;
    }

    private XElement Inserted(ParagraphUnit paragraph, XElement? properties)
    {
        var insertion = Shell.Of(conflicts.Insertion());
        IEnumerable<Part> parts = Enumerable.Range(0, paragraph.Tokens.Count + 1).SelectMany(at => paragraph.Gap(at).Concat(at < paragraph.Tokens.Count ? paragraph.Tokens[at].Parts : []));
        return ParagraphBuilder.Of(
            properties is null ? null : new XElement(properties),
            parts.Where(part => !part.IsMark || known.IsNew(part)).Select(part => part.IsMark ? part : ParagraphMerger.Inserted(part, insertion)));
    }

    private XElement InsertedMark(XElement paragraph)
    {
        if (paragraph.Child("pPr") is null)
        {
            paragraph.AddFirst(El("pPr"));
        }

        XElement properties = paragraph.Child("pPr")!;
        if (properties.Child("rPr") is not { } mark)
        {
            properties.Add(mark = El("rPr"));
            SortedKnown(properties, "pPr");
            mark = properties.Child("rPr")!;
        }

        mark.Elements().Where(element => element.Is("ins") || element.Is("del")).Remove();
        mark.AddFirst(conflicts.Insertion());
        return paragraph;
    }

    private void InsertedRow(XElement row)
    {
        if (row.Child("trPr") is null)
        {
            XElement properties = El("trPr");
            if (row.Elements().FirstOrDefault(child => child.Is("tblPrEx")) is { } exceptions)
            {
                exceptions.AddAfterSelf(properties);
            }
            else
            {
                row.AddFirst(properties);
            }
        }

        row.Child("trPr")!.Elements().Where(element => element.Is("ins") || element.Is("del")).Remove();
        row.Child("trPr")!.Add(conflicts.Insertion());
    }

    /// <summary>Items of theirs between two items of one list are items of that list, or its numbering would begin again behind them.</summary>
    private void Renumber(List<(XElement Block, bool Theirs)> written)
    {
        for (int at = 0; at < written.Count; at++)
        {
            if (written[at].Theirs && Number(written[at].Block) is { } number && !numbers.Values.Contains(number.Attr("val")) && Around(written, at) is { } list && terms.ListKind(list) == terms.ListKind(number.Attr("val")!))
            {
                number.SetAttributeValue(ValName, list);
            }
        }
    }

    private static XElement? Number(XElement block) => block.Child("pPr").Child("numPr").Child("numId");

    private static string? Around(List<(XElement Block, bool Theirs)> written, int at)
    {
        int before = at - 1;
        int behind = at + 1;
        while (before >= 0 && written[before].Theirs && Number(written[before].Block) is not null)
        {
            before--;
        }

        while (behind < written.Count && written[behind].Theirs && Number(written[behind].Block) is not null)
        {
            behind++;
        }

        string? list = before >= 0 ? Number(written[before].Block).Attr("val") : null;
        return list is not null && behind < written.Count && Number(written[behind].Block).Attr("val") == list ? list : null;
    }
}
