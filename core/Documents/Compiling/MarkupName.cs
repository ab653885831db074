namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>A name as it stands in a tag: one for each way it is written in a part.</summary>
/// <param name="written">UTF-8, with the prefix.</param>
internal sealed class MarkupName(byte[] written, string local, MarkupPrefix prefix)
{
    public ReadOnlySpan<byte> Written => written;

    public string Local => local;

    public MarkupPrefix Prefix => prefix;

    /// <summary>The namespace of an attribute of this name: without a prefix it has none, whatever its element has.</summary>
    public string? AttributeSpace => prefix.Text.Length == 0 ? "" : prefix.Space;

    /// <summary>The number of the element it was last an attribute of; an element has no attribute twice.</summary>
    public int LastElement { get; set; }
}
