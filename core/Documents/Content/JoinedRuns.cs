using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Runs of one look that follow each other become one, in time that grows with their letters only.</summary>
internal sealed class JoinedRuns
{
    private readonly List<Inline> _runs = [];
    private readonly StringBuilder _more = new();
    private Inline? _open;

    /// <summary>An empty text is none; notes and pictures are runs of their own.</summary>
    public void Add(Inline inline)
    {
        bool text = inline.Note is null && inline.Picture is null;
        if (text && inline.Text.Length == 0)
        {
            return;
        }

        if (text && _open is not null && _open with { Text = "" } == inline with { Text = "" })
        {
            _more.Append(inline.Text);
            return;
        }

        Close();
        _open = inline;
    }

    public List<Inline> All()
    {
        Close();
        return _runs;
    }

    private void Close()
    {
        if (_open is { } open)
        {
            _runs.Add(_more.Length == 0 ? open : open with { Text = open.Text + _more });
        }

        _more.Clear();
        _open = null;
    }
}
