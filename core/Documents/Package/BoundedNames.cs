using System.Xml;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Names of elements and attributes live as long as the process once a tree has used them, so a file may bring only so
/// many, and none longer than any the standard has.
/// </summary>
internal sealed class BoundedNames : NameTable
{
    private int _count;

    /// <exception cref="DocumentRejectedException">More or longer names than a Word document has.</exception>
    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? (IsWithin(len) ? base.Add(key, start, len) : throw TooComplex());

    /// <exception cref="DocumentRejectedException">More or longer names than a Word document has.</exception>
    public override string Add(string key) => Get(key) ?? (IsWithin(key.Length) ? base.Add(key) : throw TooComplex());

    private bool IsWithin(int length) => length <= DocumentLimits.MaxXmlNameChars && ++_count <= DocumentLimits.MaxXmlNames;

    private static DocumentRejectedException TooComplex() => new(DocumentRejection.TooComplex, "More XML names than a document has.");
}
