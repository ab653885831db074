using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A decision about whole paragraphs, tables or rows.</summary>
internal sealed class BlockDecision(ConflictRange range)
{
    private IReadOnlyList<XElement> _units = range.Units;
    private XElement _container = range.Units[0].Parent!;

    public void Apply(ConflictChoice choice, IReadOnlyList<XElement> edited)
    {
        ILookup<bool, XElement> units = range.Units.ToLookup(range.IsOffered);
        switch (choice)
        {
            case ConflictChoice.Mine:
                Remove(units[true]);
                RemoveOffers(units[false]);
                break;
            case ConflictChoice.Theirs:
                Remove(units[false]);
                break;
            case ConflictChoice.Edited:
                TakeTableWhole();
                Put(edited);
                Remove(_units);
                break;
        }

        ConflictDecision.Accept(range, range.Units.Where(unit => unit.Parent is not null).SelectMany(unit => unit.Descendants(W + "ins")));
        Tidy();
    }

    /// <summary>Where all rows give way, the table does.</summary>
    private void TakeTableWhole()
    {
        if (_units.Count == _container.Elements(W + "tr").Count() && _units[0].Is("tr"))
        {
            (_units, _container) = ([_container], _container.Parent!);
        }
    }

    /// <summary>Comments of people on what goes are put on what stands there then.</summary>
    private void Remove(IEnumerable<XElement> units)
    {
        XElement[] gone = [.. units];
        if (gone.Length == 0)
        {
            return;
        }

        XElement[] marks = [.. gone.SelectMany(unit => unit.Descendants()).Where(ConflictDecision.IsCommentMark).Select(mark => mark.Is("commentReference") ? mark.Parent! : mark)];
        XElement? near = marks.Length == 0 ? null : Near(gone);
        foreach (XElement unit in gone)
        {
            unit.Remove();
        }

        if (marks.Length > 0)
        {
            Place(near, [.. marks.Select(mark => new XElement(mark))]);
        }
    }

    private XElement? Near(XElement[] gone)
    {
        var going = gone.ToHashSet();
        IEnumerable<XElement> standing = _units.Where(unit => !going.Contains(unit)).Concat(gone[^1].ElementsAfterSelf()).Concat(gone[0].ElementsBeforeSelf().Reverse());
        return standing.Where(unit => !going.Contains(unit)).SelectMany(unit => unit.DescendantsAndSelf(W + "p")).FirstOrDefault();
    }

    private void Place(XElement? paragraph, object[] marks)
    {
        if (paragraph is null)
        {
            _container.Add(paragraph = El("p"));
        }

        if (paragraph.Child("pPr") is { } properties)
        {
            properties.AddAfterSelf(marks);
        }
        else
        {
            paragraph.AddFirst(marks);
        }
    }

    private void RemoveOffers(IEnumerable<XElement> units)
    {
        foreach (XElement insertion in units.SelectMany(unit => unit.Descendants(W + "ins")).Where(insertion => range.IsOffer(insertion) && insertion.HasElements).ToArray())
        {
            insertion.Remove();
        }
    }

    private void Put(IReadOnlyList<XElement> edited)
    {
        if (!_container.Is("tbl"))
        {
            _units[0].AddBeforeSelf(edited.Select(block => new XElement(block)));
            return;
        }

        _units[0].AddBeforeSelf(edited.Where(block => block.Is("tbl")).SelectMany(table => table.Elements(W + "tr")).Select(row => new XElement(row)));
        _container.AddBeforeSelf(edited.Where(block => !block.Is("tbl")).Select(block => new XElement(block)));
    }

    /// <summary>A table wants rows, a cell wants a paragraph at its end.</summary>
    private void Tidy()
    {
        if (_container.Is("tbl") && !_container.Elements(W + "tr").Any())
        {
            _container.Remove();
        }
        else if (_container.Is("tc") && _container.Elements().LastOrDefault() is { } last && !last.Is("p"))
        {
            _container.Add(El("p"));
        }
    }
}
