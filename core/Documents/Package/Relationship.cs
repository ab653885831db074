namespace OfficeIntegration.Core.Documents.Package;

/// <param name="Target">Part name without a leading slash, or an address when <paramref name="External"/>.</param>
internal sealed record Relationship(string Id, string Type, string Target, bool External)
{
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string Hyperlink = Office + "hyperlink";
    public const string Image = Office + "image";
}
