using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Writes pieces as the content of a paragraph: neighbours of one look in one run, of one link or revision in one element.</summary>
internal sealed class ParagraphBuilder(XElement paragraph)
{
    private readonly List<(Shell Shell, XElement Element)> _open = [];
    private readonly StringBuilder _text = new();
    private XElement? _run;
    private string _runKey = "";

    public static XElement Of(XElement? properties, IEnumerable<Part> parts)
    {
        XElement paragraph = El("p", properties);
        var builder = new ParagraphBuilder(paragraph);
        foreach (Part part in parts)
        {
            builder.Add(part);
        }

        builder.CloseRun();
        return paragraph;
    }

    private void Add(Part part)
    {
        Enter(part.Shells);
        if (!part.InRun)
        {
            CloseRun();
            Place.Add(new XElement(part.Content!));
            return;
        }

        if (_run is null || _runKey != part.PropertiesKey)
        {
            CloseRun();
            _run = El("r", part.Properties is null ? null : new XElement(part.Properties));
            _runKey = part.PropertiesKey;
            Place.Add(_run);
        }

        AddToRun(part);
    }

    private void AddToRun(Part part)
    {
        if (part.Text is not null)
        {
            _text.Append(part.Text);
            return;
        }

        CloseText();
        _run!.Add(new XElement(part.Content!));
    }

    private XElement Place => _open.Count > 0 ? _open[^1].Element : paragraph;

    private void Enter(IReadOnlyList<Shell> shells)
    {
        int common = 0;
        while (common < shells.Count && common < _open.Count && _open[common].Shell.Key == shells[common].Key)
        {
            common++;
        }

        if (common == shells.Count && common == _open.Count)
        {
            return;
        }

        CloseRun();
        _open.RemoveRange(common, _open.Count - common);
        foreach (Shell shell in shells.Skip(common))
        {
            XElement element = shell.Emptied();
            Place.Add(element);
            _open.Add((shell, element));
        }
    }

    private void CloseRun()
    {
        CloseText();
        _run = null;
    }

    private void CloseText()
    {
        if (_text.Length > 0)
        {
            _run!.Add(Runs.Text(_text.ToString()));
            _text.Clear();
        }
    }
}
