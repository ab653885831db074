using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents;

/// <summary>One answer alone, in the form in which Word puts it into the document that is open.</summary>
public static class AnswerDocument
{
    /// <param name="language">Of the document it goes into, one of <see cref="Languages.All"/>.</param>
    /// <param name="at">When it was submitted, UTC.</param>
    /// <param name="pictures">By SHA-256: what the answer may show.</param>
    /// <returns>A package as one XML file (Flat OPC), with the styles of our documents and without a stamp: it is part of another document.</returns>
    public static byte[] Write(RichText answer, string language, DateTimeOffset at, IReadOnlyDictionary<string, PictureFile> pictures)
    {
        var voice = Voice.Of(language);
        var context = WritingContext.In(voice.Document, new NumberSource(), pictures);
        XElement body = El("body", AnswerBlocks.Of(answer, context));
        PackageParts parts = DocumentPackage.Assemble(DocumentPackage.Document(body), StyleSheet.Write(voice, [], []), context);
        Properties.Put(parts, "", "", "", at, voice);
        return FlatPackage.FromZip(parts.ToArray());
    }
}
