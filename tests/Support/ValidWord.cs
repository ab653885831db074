using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OfficeIntegration.Tests.Support;

/// <summary>What Microsoft's own validator says of a Word document.</summary>
public static class ValidWord
{
    private static readonly FileFormatVersions[] Offices = [FileFormatVersions.Office2019, FileFormatVersions.Microsoft365];

    /// <returns>One line per error, for Office 2019 and Microsoft 365; none for a valid document.</returns>
    public static IReadOnlyList<string> Errors(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), false);
        return [.. Offices.SelectMany(office => new OpenXmlValidator(office).Validate(document).Select(error => $"{office} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}"))];
    }
}
