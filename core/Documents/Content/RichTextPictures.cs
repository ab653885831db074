namespace OfficeIntegration.Core.Documents.Content;

/// <summary>The pictures an answer shows.</summary>
public static class RichTextPictures
{
    /// <summary>In order of appearance; one that is shown twice comes twice.</summary>
    public static IEnumerable<Picture> Of(RichText text) => text.Blocks.SelectMany(Of);

    private static IEnumerable<Picture> Of(Block block) => block switch
    {
        TableBlock table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(Of),
        _ => BlockInlines.Of(block).Select(inline => inline.Picture).OfType<Picture>(),
    };
}
