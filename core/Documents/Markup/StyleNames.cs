namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>
/// Names of the styles the documents are written with. Readers go by name, because editors rewrite ids; the id is the
/// name without spaces. Built-in names are written as the standard spells them, so that an editor shows its own word.
/// </summary>
internal static class StyleNames
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Heading1 = "heading 1";
    public const string Heading2 = "heading 2";
    public const string Heading3 = "heading 3";
    public const string Heading4 = "heading 4";
    public const string Heading5 = "heading 5";
    public const string TocHeading = "TOC Heading";
    public const string Toc1 = "toc 1";
    public const string Header = "header";
    public const string Footer = "footer";
    public const string Quote = "Quote";
    public const string ListParagraph = "List Paragraph";
    public const string Hyperlink = "Hyperlink";
    public const string PlaceholderText = "Placeholder Text";
    public const string CommentText = "annotation text";
    public const string CommentReference = "annotation reference";
    public const string FootnoteText = "footnote text";
    public const string FootnoteReference = "footnote reference";

    public const string CoverState = "OI Cover State";
    public const string CoverSource = "OI Cover Source";
    public const string Fact = "OI Fact";
    public const string Notice = "OI Notice";
    public const string Small = "OI Small";
    public const string Instruction = "OI Instruction";
    public const string Item = "OI Item";
    public const string OfficialText = "OI Official Text";
    public const string Lead = "OI Lead";
    public const string Status = "OI Status";
    public const string AnswerBy = "OI Answer By";
    public const string Answer = "OI Answer";
    public const string AnswerPart = "OI Answer Part";
    public const string AnswerField = "OI Answer Field";
    public const string AnswerEnd = "OI Answer End";
    public const string ItemEnd = "OI Item End";
    public const string TableEnd = "OI Table End";
    public const string PartEnd = "OI Part End";
    public const string TableText = "OI Table Text";
    public const string TableHead = "OI Table Head";
    public const string SignatureLine = "OI Signature Line";
    public const string Name = "OI Name";
    public const string VersionNumber = "OI Version Number";
    public const string Muted = "OI Muted";
    public const string Code = "OI Code";
    public const string Grid = "OI Grid";

    public static string Marking(Workflow.Marking marking) => "OI TLP " + marking;

    /// <summary>Whether a paragraph of this style stands in contents.</summary>
    public static bool IsContents(string name) => name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The id a style of this name has in the documents made here.</summary>
    public static string Id(string name) => name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + Squeezed(name[1..]) : Squeezed(name);

    private static string Squeezed(string name) => name.Replace(" ", "", StringComparison.Ordinal);
}
