namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Beginning and end of the footnotes part.</summary>
internal static class CompilationNotes
{
    public static PackedBytes Begin() => PackedBytes.Of(
        ("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8
        + "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"u8
        + "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"u8));

    public static PackedBytes End() => PackedBytes.Of("</w:footnotes>"u8);
}
