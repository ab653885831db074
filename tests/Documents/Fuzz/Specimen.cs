using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Tests.Documents.Hostile;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>A whole document to be damaged: its bytes and its parts.</summary>
internal sealed class Specimen
{
    private readonly Dictionary<string, XDocument> _parsed = [];
    private byte[]? _flat;
    private XDocument? _flatXml;

    private Specimen(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
        Parts = RawZip.Entries(bytes);
        XmlParts = [.. Parts.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal) || part.Name.EndsWith(".rels", StringComparison.Ordinal)).Select(part => part.Name)];
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public IReadOnlyList<RawEntry> Parts { get; }

    public IReadOnlyList<string> XmlParts { get; }

    /// <summary>Masters and section files of several languages, as they were written and as LibreOffice saves them.</summary>
    public static IReadOnlyList<Specimen> All()
    {
        (string Name, byte[] Bytes)[] written =
        [
            .. new[] { Languages.English, Languages.Arabic, Languages.Chinese, Languages.Russian }.SelectMany(language => new[]
            {
                ($"master.{language}", SampleDocuments.Master(language)),
                ($"section.{language}", SampleDocuments.Write(SampleDocuments.Section(language))),
            }),
        ];
        IEnumerable<(string, byte[])> saved = written.Where(document => document.Name is "master.ar" or "section.en").Select(document => (document.Name + ".libreoffice", LibreOffice.Saved(document.Bytes)));
        return [.. written.Concat(saved).Select(document => new Specimen(document.Item1, document.Item2))];
    }

    /// <summary>The same document as one XML file.</summary>
    public byte[] Flat => _flat ??= Encoding.UTF8.GetBytes(FlatFile.Of(Bytes));

    /// <summary>A copy of that file that may be changed.</summary>
    public XDocument FlatXml() => new(_flatXml ??= XDocument.Load(new MemoryStream(Flat), LoadOptions.PreserveWhitespace));

    /// <summary>A copy of a part that may be changed.</summary>
    public XDocument Xml(string part)
    {
        if (!_parsed.TryGetValue(part, out XDocument? parsed))
        {
            byte[] bytes = Parts.First(entry => entry.Name == part).Bytes;
            _parsed.Add(part, parsed = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace));
        }

        return new XDocument(parsed);
    }

    /// <summary>The document with one part replaced; checksums and lengths are right again.</summary>
    public byte[] With(string part, string xml) =>
        RawZip.Write([.. Parts.Select(entry => entry.Name == part ? entry with { Bytes = Encoding.UTF8.GetBytes(xml), Stored = true } : entry with { Stored = true })]);
}
