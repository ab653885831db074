using System.Xml;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Names of elements and attributes live as long as the process once a tree has used them, so a file may bring only so
/// many, and none longer than any the standard has. Two names it may not bring at all: those of elements that stand for
/// the text of another file (altChunk and subDoc, ISO/IEC 29500-1 sections 17.17.2.1 and 17.17.2.2), which would be lost.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    private static readonly string[] OfOtherFiles = ["altChunk", "subDoc"];

    private int _count;

    /// <exception cref="DocumentRejectedException">More or longer names than a Word document has.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Checked(base.Add(key, start, IsWithin(len) ? len : throw TooComplex("More XML names than a document has.")));

    /// <exception cref="DocumentRejectedException">More or longer names than a Word document has.</exception>
    public override string Add(string key) => Get(key) ?? Checked(base.Add(IsWithin(key.Length) ? key : throw TooComplex("More XML names than a document has.")));

    private bool IsWithin(int length) => length <= DocumentLimits.MaxXmlNameChars && ++_count <= DocumentLimits.MaxXmlNames;

    private static string Checked(string name) => OfOtherFiles.Contains(name) ? throw TooComplex("Text of another file is referred to.") : name;

    private static DocumentRejectedException TooComplex(string detail) => new(DocumentRejection.TooComplex, detail);
}
