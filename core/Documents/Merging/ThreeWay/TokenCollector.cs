using System.Text;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Takes the pieces of a paragraph in order and cuts them into tokens, whatever runs they came in.</summary>
internal sealed class TokenCollector
{
    private readonly List<Token> _tokens = [];
    private readonly Dictionary<int, List<Part>> _gaps = [];
    private readonly StringBuilder _text = new();
    private readonly List<(Part Part, Look Look, int At)> _pending = [];
    private readonly List<Part> _field = [];
    private readonly StringBuilder _instruction = new();
    private readonly StringBuilder _result = new();
    private int _fieldDepth;
    private bool _inResult;

    public void Text(Part part, Look look)
    {
        if (_fieldDepth > 0)
        {
            _field.Add(part);
            _result.Append(_inResult ? part.Text : "");
            return;
        }

        _pending.Add((part, look, _text.Length));
        _text.Append(part.Text);
    }

    public void Mark(Part mark)
    {
        if (_fieldDepth > 0)
        {
            _field.Add(mark);
            return;
        }

        _pending.Add((mark, default, _text.Length));
    }

    public void Thing(Part part, string key, string text, Look look)
    {
        if (_fieldDepth > 0)
        {
            _field.Add(part);
            _result.Append(text);
            return;
        }

        Cut();
        _tokens.Add(new Token($"{key}\u0001{look.Link}", text, string.IsNullOrWhiteSpace(text) && text.Length > 0 ? TokenClass.Space : TokenClass.Thing, look, [part]));
    }

    public void Instruction(Part part)
    {
        _field.Add(part);
        _instruction.Append(part.Content?.Value);
    }

    /// <summary>A field is one token, from its beginning to its end (section 17.16.2).</summary>
    public void Field(Part part, string kind, Look look)
    {
        if (kind == "begin" && _fieldDepth++ == 0)
        {
            Cut();
        }

        _field.Add(part);
        _inResult |= kind == "separate";
        if (kind == "end" && (_fieldDepth = Math.Max(0, _fieldDepth - 1)) == 0)
        {
            CloseField(look);
        }
    }

    public (IReadOnlyList<Token> Tokens, Dictionary<int, List<Part>> Gaps) Finish()
    {
        if (_field.Count > 0)
        {
            CloseField(default);
        }

        Cut();
        return (_tokens, _gaps);
    }

    private void CloseField(Look look)
    {
        Cut();
        _tokens.Add(new Token($"field:{_instruction.ToString().Trim()}\u0001{_result}", _result.ToString(), TokenClass.Thing, look, [.. _field]));
        _field.Clear();
        _instruction.Clear();
        _result.Clear();
        (_fieldDepth, _inResult) = (0, false);
    }

    private void Cut()
    {
        string text = _text.ToString();
        int next = 0;
        foreach (Cut cut in WordCutter.Cuts(text))
        {
            next = MarksUpTo(cut.From, next);
            next = Add(cut, text[cut.From..cut.To], next);
        }

        MarksUpTo(text.Length, next);
        _pending.Clear();
        _text.Clear();
    }

    /// <summary>Marks before a place go into the gap before the next token.</summary>
    private int MarksUpTo(int place, int next)
    {
        for (; next < _pending.Count && _pending[next].At <= place && (_pending[next].Part.IsMark || _pending[next].Part.Text!.Length == 0); next++)
        {
            if (_pending[next].Part.IsMark)
            {
                Gap().Add(_pending[next].Part);
            }
        }

        return next;
    }

    /// <returns>The first piece that is not used up.</returns>
    private int Add(Cut cut, string text, int next)
    {
        var parts = new List<Part>();
        var key = new StringBuilder();
        Look first = default;
        Look? last = null;
        for (; next < _pending.Count && _pending[next].At < cut.To; next++)
        {
            (Part part, Look look, int at) = _pending[next];
            if (part.IsMark)
            {
                parts.Add(part);
                continue;
            }

            int from = Math.Max(cut.From, at);
            int to = Math.Min(cut.To, at + part.Text!.Length);
            if (to > from)
            {
                Look seen = cut.Class == TokenClass.Space ? look.OfSpace : look;
                first = last is null ? look : first;
                key.Append(last == seen ? "" : "\u0001" + seen.Key + "\u0001").Append(text, from - cut.From, to - from);
                last = seen;
                parts.Add(part with { Text = text[(from - cut.From)..(to - cut.From)] });
            }

            if (at + part.Text.Length > cut.To)
            {
                break;
            }
        }

        _tokens.Add(new Token(key.ToString(), text, cut.Class, first, parts));
        return next;
    }

    private List<Part> Gap() => _gaps.TryGetValue(_tokens.Count, out List<Part>? gap) ? gap : _gaps[_tokens.Count] = [];
}
