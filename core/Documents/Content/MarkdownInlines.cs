using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax.Inlines;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Markdown inlines as runs of text.</summary>
internal sealed class MarkdownInlines(MarkdownNotes notes)
{
    public HashSet<LinkReferenceDefinition> UsedDefinitions { get; } = [];

    public List<Inline> Of(ContainerInline? container)
    {
        var result = new List<Inline>();
        Add(container, new Inline(""), result);
        return result;
    }

    private void Add(ContainerInline? container, Inline look, List<Inline> to)
    {
        for (Md.Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Add(inline, look, to);
        }
    }

    private void Add(Md.Inline inline, Inline look, List<Inline> to)
    {
        switch (inline)
        {
            case LiteralInline literal:
                to.Add(look with { Text = literal.Content.ToString() });
                break;
            case LineBreakInline lineBreak:
                to.Add(look with { Text = lineBreak.IsHard ? "\n" : " " });
                break;
            case CodeInline code:
                to.Add(look with { Text = code.Content, Code = true });
                break;
            case HtmlEntityInline entity:
                to.Add(look with { Text = entity.Transcoded.ToString() });
                break;
            case HtmlInline html:
                to.Add(look with { Text = html.Tag });
                break;
            case AutolinkInline link:
                to.Add(look with { Text = link.Url, Link = SafeLink.Of(link.IsEmail ? "mailto:" + link.Url : link.Url) });
                break;
            case FootnoteLink { IsBackLink: false } note:
                to.Add(notes.Called(note.Footnote, look));
                break;
            case LinkInline { IsAutoLink: true } bare:
                AddBare(bare, look, to);
                break;
            case LinkInline link:
                Add(link, look, to);
                break;
            case EmphasisInline emphasis:
                Add(emphasis, Emphasised(look, emphasis), to);
                break;
            case DelimiterInline delimiter:
                to.Add(look with { Text = delimiter.ToLiteral() });
                Add(delimiter, look, to);
                break;
            case ContainerInline container:
                Add(container, look, to);
                break;
        }
    }

    private static Inline Emphasised(Inline look, EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '~' => look with { Strike = true },
        _ when emphasis.DelimiterCount == 2 => look with { Bold = true },
        _ => look with { Italic = true },
    };

    private void AddBare(LinkInline link, Inline look, List<Inline> to)
    {
        List<Inline> words = [];
        Add((ContainerInline)link, look, words);
        string shown = RichTextText.Plain(words);
        string rest = shown[BareAddress.LengthIn(shown)..];
        string address = link.Url ?? "";
        string? safe = SafeLink.Of(address.EndsWith(rest, StringComparison.Ordinal) ? address[..^rest.Length] : address);
        to.Add(look with { Text = shown[..^rest.Length], Link = safe ?? look.Link });
        to.Add(look with { Text = rest });
    }

    /// <summary>The address of a picture, and of a link that may not be one, stays readable behind the words.</summary>
    private void Add(LinkInline link, Inline look, List<Inline> to)
    {
        if (link.Reference is { } definition)
        {
            UsedDefinitions.Add(definition);
        }

        string address = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        string? safe = SafeLink.Of(address);
        Inline inner = look with { Link = safe ?? look.Link };
        int before = to.Count;
        Add((ContainerInline)link, inner, to);
        if (to.Count == before)
        {
            to.Add(inner with { Text = address });
        }
        else if (safe is null && address.Length > 0)
        {
            to.Add(look with { Text = $" ({address})" });
        }

        if (!string.IsNullOrWhiteSpace(link.Title))
        {
            to.Add(look with { Text = $" ({link.Title})" });
        }
    }
}
