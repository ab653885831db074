using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A paragraph as tokens, with the marks that stand between them.</summary>
internal sealed class ParagraphUnit : Unit
{
    private readonly Dictionary<int, List<Part>> _gaps;

    /// <param name="kind">Style, list kind and level, alignment.</param>
    /// <param name="gaps">Marks before the token of the index; those behind the last token stand at the number of tokens.</param>
    public ParagraphUnit(XElement source, string kind, IReadOnlyList<Token> tokens, Dictionary<int, List<Part>> gaps, bool offered)
        : base(source)
    {
        (Kind, Tokens, _gaps, IsOffered) = (kind, tokens, gaps, offered);
        Key = string.Join('\u0003', tokens.Select(token => token.Key).Prepend(offered ? "offered" + kind : kind));
        Text = string.Concat(tokens.Select(token => token.Text));
        foreach (Token token in tokens.Where(token => token.Class is not (TokenClass.Space or TokenClass.Punctuation)))
        {
            Words.Add(token.Class == TokenClass.Thing ? token.Key : token.Text);
        }

        foreach (Part mark in Marks)
        {
            HasMarks = true;
            Annotate(mark);
        }
    }

    public string Kind { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public override string Key { get; }

    public override string Text { get; }

    public string? NumId => Source.Child("pPr").Child("numPr").ValOf("numId");

    public IEnumerable<Part> Marks => _gaps.Values.SelectMany(gap => gap).Concat(Tokens.SelectMany(token => token.Parts.Where(part => part.IsMark)));

    public IReadOnlyList<Part> Gap(int at) => _gaps.TryGetValue(at, out List<Part>? gap) ? gap : [];

    private void Annotate(Part mark)
    {
        if (mark.Content?.Name.LocalName is not ("bookmarkStart" or "bookmarkEnd"))
        {
            Annotations.Add(mark.MarkKey);
        }
    }

    /// <summary>A tracked insertion is text and an annotation.</summary>
    public void AnnotateInsertions()
    {
        foreach (Shell shell in Tokens.SelectMany(token => token.Parts).SelectMany(part => part.Shells).Where(shell => shell.IsRevision))
        {
            Annotations.Add(shell.Key);
        }
    }
}
