namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The next free numbers of the compilation.</summary>
/// <param name="Note">For a footnote.</param>
/// <param name="List">For a numbered list.</param>
internal readonly record struct ChapterNumbers(int Note, int List)
{
    public static ChapterNumbers First { get; } = new(1, CompilationLists.First);
}
