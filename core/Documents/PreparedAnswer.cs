using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents;

/// <summary>
/// A contribution as it will stand in the master, written and deflated once; a merge puts it in its place without
/// looking into it.
/// </summary>
public sealed class PreparedAnswer
{
    private PreparedAnswer(AnswerKey key, int version, Marking marking, RenderedPiece piece)
    {
        Key = key;
        Version = version;
        Marking = marking;
        Piece = piece;
    }

    public AnswerKey Key { get; }

    /// <summary>Version of the contribution.</summary>
    public int Version { get; }

    public Marking Marking { get; }

    internal RenderedPiece Piece { get; }

    /// <param name="language">Of the document.</param>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the answer is used.</param>
    /// <param name="pictures">By SHA-256: what the answer may show; null for none.</param>
    public static PreparedAnswer Of(Contribution contribution, Stakeholder author, string language, NumberSource numbers, IReadOnlyDictionary<string, PictureFile>? pictures = null)
    {
        var context = WritingContext.In(language, numbers, pictures);
        var region = AnswerRegion.Of(contribution, author, context);
        RenderedPiece piece = PieceRendering.Of([region], PieceResources.Of(context), language);
        return new PreparedAnswer(MasterFacts.KeyOf(contribution), contribution.Version, contribution.Marking, piece);
    }

    /// <summary>For the store.</summary>
    public byte[] ToBytes()
    {
        var to = new PieceWriter();
        to.Text(Key.ItemKey);
        to.Text(Key.StakeholderId);
        to.Number(Version);
        to.Number((int)Marking);
        to.Digest(Piece.Digest);
        to.Bytes(Piece.Document);
        to.Number(Piece.Others.Count);
        foreach ((Lane lane, Deflated bytes) in Piece.Others)
        {
            to.Number((int)lane);
            to.Bytes(bytes);
        }

        to.Number(Piece.Media.Count);
        foreach ((string name, ReadOnlyMemory<byte> bytes) in Piece.Media)
        {
            to.Text(name);
            to.Bytes(bytes);
        }

        return to.Written.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are none of <see cref="ToBytes"/>.</exception>
    public static PreparedAnswer From(ReadOnlyMemory<byte> bytes)
    {
        var from = new PieceReader(bytes.Span);
        var key = new AnswerKey(from.Text(), from.Text());
        int version = from.Int();
        var marking = (Marking)from.Int();
        RegionDigest digest = from.Digest();
        Deflated document = from.Bytes();
        var others = new (Lane, Deflated)[from.Int()];
        for (int index = 0; index < others.Length; index++)
        {
            others[index] = ((Lane)from.Int(), from.Bytes());
        }

        var media = new (string, ReadOnlyMemory<byte>)[from.Int()];
        for (int index = 0; index < media.Length; index++)
        {
            media[index] = (from.Text(), from.RawBytes());
        }

        return new PreparedAnswer(key, version, marking, new RenderedPiece(document, others, media, digest));
    }
}
