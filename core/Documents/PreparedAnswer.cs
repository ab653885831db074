using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents;

/// <summary>
/// A contribution as it will stand in the master, written and deflated once; a merge puts it in its place without
/// looking into it.
/// </summary>
public sealed class PreparedAnswer
{
    private PreparedAnswer(AnswerKey key, int version, Marking marking, RenderedPiece rendered, PieceContent? leaning)
    {
        Key = key;
        AssignmentId = Assignment.IdOf(key.StakeholderId, key.ItemKey);
        Version = version;
        Marking = marking;
        Rendered = rendered;
        ShowsPictures = rendered.Media.Count > 0;
        Piece = new Piece(PieceKind.Answer, key.StakeholderId, version, marking, rendered.Digest, rendered.Content);
        Piece = leaning is null ? Piece : Piece with { Leaning = Piece with { Current = leaning } };
    }

    public AnswerKey Key { get; }

    public string AssignmentId { get; }

    /// <summary>Version of the contribution.</summary>
    public int Version { get; }

    public Marking Marking { get; }

    internal RenderedPiece Rendered { get; }

    internal bool ShowsPictures { get; }

    /// <summary>It says nothing new, but its author is named otherwise: it is written again where it stands.</summary>
    public bool IsRenewed { get; init; }

    /// <summary>The same answer, to be written again.</summary>
    public PreparedAnswer Renewed() => new(Key, Version, Marking, Rendered, null) { IsRenewed = true };

    /// <summary>As it stands in an item.</summary>
    internal Piece Piece { get; }

    /// <param name="language">Of the document.</param>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the answer is used.</param>
    /// <param name="pictures">By SHA-256: what the answer may show; null for none.</param>
    public static PreparedAnswer Of(Contribution contribution, Stakeholder author, string language, NumberSource numbers, IReadOnlyDictionary<string, PictureFile>? pictures = null)
    {
        var context = WritingContext.In(language, numbers, pictures);
        var region = AnswerRegion.Of(contribution, author, context);
        RenderedPiece piece = PieceRendering.Of([region], PieceResources.Of(context), language);
        return new PreparedAnswer(MasterFacts.KeyOf(contribution), contribution.Version, contribution.Marking, piece, null);
    }

    /// <summary>The same answer, smaller if it comes to stand right behind those named; anywhere else it is what it was.</summary>
    /// <param name="language">Of the document.</param>
    /// <param name="before">The answers to the same item that it will probably follow, in order; the last two count.</param>
    public PreparedAnswer Behind(Template template, string language, params IReadOnlyList<PreparedAnswer> before)
    {
        PieceContent leaning = Rendered.Content.Behind([TemplatePieces.Of(template, language).Frame(Key.ItemKey).Open.Content, .. before.Select(answer => answer.Rendered.Content)]);
        return new PreparedAnswer(Key, Version, Marking, Rendered, leaning);
    }

    /// <summary>The same answer, made small for its place among others, in the order a master has them in.</summary>
    /// <param name="request">Says who is who, for the order.</param>
    /// <param name="others">Other answers to the same item, any order; the newest version of each author counts.</param>
    public PreparedAnswer Among(MasterRequest request, IReadOnlyList<PreparedAnswer> others)
    {
        var facts = new MasterFacts(request, new StandingAnswers(null));
        var rank = facts.Rank(Key.ItemKey, Key.StakeholderId);
        return Behind(
            request.Template,
            request.Assessment.Language,
            [
                .. others.GroupBy(answer => answer.Key.StakeholderId).Select(versions => versions.MaxBy(answer => answer.Version)!)
                    .Select(answer => (Answer: answer, Rank: facts.Rank(Key.ItemKey, answer.Key.StakeholderId)))
                    .Where(other => other.Rank.CompareTo(rank) < 0).OrderBy(other => other.Rank).Select(other => other.Answer),
            ]);
    }

    /// <summary>For the store.</summary>
    public byte[] ToBytes()
    {
        var to = new PieceWriter();
        to.Text(Key.ItemKey);
        to.Text(Key.StakeholderId);
        to.Number(Version);
        to.Number((int)Marking);
        to.Digest(Rendered.Digest);
        Write(Rendered.Content, to);
        to.Number(Piece.Leaning is null ? 0 : 1);
        if (Piece.Leaning is { } leaning)
        {
            WriteLeaning(leaning.Current, to);
        }

        to.Number(Rendered.Media.Count);
        foreach ((string name, ReadOnlyMemory<byte> bytes) in Rendered.Media)
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
        (Segment document, LaneSegment[] others) = Read(ref from);
        PieceContent? leaning = from.Int() == 0 ? null : ReadLeaning(document, others, ref from);
        var media = new (string Name, ReadOnlyMemory<byte> Bytes)[from.Int()];
        for (int index = 0; index < media.Length; index++)
        {
            media[index] = (from.Text(), from.RawBytes());
        }

        var rendered = RenderedPiece.Of(document, others, media, digest);
        return new PreparedAnswer(key, version, marking, rendered, leaning is null ? null : leaning with { Media = rendered.Content.Media });
    }

    private static void Write(PieceContent content, PieceWriter to)
    {
        to.Fresh(content.Document);
        to.Number(content.Others.Length);
        foreach ((Lane lane, Segment segment) in content.Others)
        {
            to.Number((int)lane);
            to.Fresh(segment);
        }
    }

    private static void WriteLeaning(PieceContent leaning, PieceWriter to)
    {
        foreach (Segment segment in leaning.Segments)
        {
            to.Number(segment.Leans ? 1 : 0);
            if (segment.Leans)
            {
                to.Hash(segment.LeansOn);
                to.Bytes(segment.Fresh);
            }
        }
    }

    private static (Segment Document, LaneSegment[] Others) Read(ref PieceReader from)
    {
        Segment document = from.Fresh();
        var others = new LaneSegment[from.Int()];
        for (int index = 0; index < others.Length; index++)
        {
            others[index] = new LaneSegment((Lane)from.Int(), from.Fresh());
        }

        return (document, others);
    }

    private static PieceContent ReadLeaning(Segment document, LaneSegment[] others, ref PieceReader from)
    {
        Segment leaning = ReadLeaning(document, ref from);
        var lanes = new LaneSegment[others.Length];
        for (int index = 0; index < lanes.Length; index++)
        {
            lanes[index] = others[index] with { Segment = ReadLeaning(others[index].Segment, ref from) };
        }

        return new PieceContent(leaning, lanes, []);
    }

    private static Segment ReadLeaning(Segment alone, ref PieceReader from) =>
        from.Int() == 0 ? alone : Deflated.Leaning(from.Hash(), from.RawBytes(), alone);
}
