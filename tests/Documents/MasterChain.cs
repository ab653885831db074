using System.Runtime.CompilerServices;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

/// <summary>The versions of one master in memory, as the store keeps them.</summary>
internal sealed class MasterChain(string language = Languages.English)
{
    private static readonly ConditionalWeakTable<byte[], MasterChain> Written = [];

    private readonly List<SegmentedMaster> _versions = [];
    private readonly HashSet<string> _uploads = [];
    private NumberSource _numbers = new();

    /// <summary>What a request is made from, but for the answers and the version.</summary>
    public MasterRequest Frame { get; init; } = SampleDocuments.Frame(language);

    /// <summary>By SHA-256: what answers may show.</summary>
    public IReadOnlyDictionary<string, PictureFile>? Pictures { get; init; }

    public SegmentedMaster Newest => _versions[^1];

    public byte[] Bytes
    {
        get
        {
            byte[] bytes = Newest.ToArray();
            Written.Add(bytes, Copy());
            return bytes;
        }
    }

    public int Count => _versions.Count;

    /// <summary>The versions a document was the newest of when its bytes were asked for.</summary>
    public static MasterChain Of(byte[] document) => Written.TryGetValue(document, out MasterChain? chain) ? chain.Copy() : throw new ArgumentException("No chain has written these bytes.");

    /// <summary>A chain whose first version has the sample answers.</summary>
    public static MasterChain WithSamples(string language = Languages.English) => With(SampleDocuments.Answers, language);

    public static MasterChain With(IReadOnlyList<Contribution> answers, string language = Languages.English)
    {
        var chain = new MasterChain(language);
        chain.Merge(answers);
        return chain;
    }

    public byte[] Version(int number) => _versions[number - 1].ToArray();

    public MergedMaster Merge(params IReadOnlyList<Contribution> accepted)
    {
        MergedMaster merged = MasterMerge.Apply(_versions.LastOrDefault(), Request(accepted), _numbers);
        Keep(merged.Document);
        return merged;
    }

    public TakenInMaster TakeIn(byte[] upload)
    {
        var master = UploadedMaster.Open(new MemoryStream(upload));
        if (!_uploads.Add(master.Sha256))
        {
            return new TakenInMaster(Newest, false, [], [], []);
        }

        SegmentedMaster basis = master.Identity.Version <= _versions.Count ? _versions[master.Identity.Version - 1] : Newest;
        TakenInMaster taken = EditedMaster.TakeIn(master, basis, Newest, Request([]), _numbers);
        Keep(taken.Document);
        return taken;
    }

    /// <returns>False when the conflict does not stand in the newest version.</returns>
    public bool Decide(string conflictId, ConflictChoice choice, string? edited = null)
    {
        SegmentedMaster? decided = ConflictResolution.Apply(Newest, Request([]), conflictId, choice, edited is null ? null : MarkdownAnswer.Parse(edited), _numbers, "Carla Coordinator");
        Keep(decided ?? Newest);
        return decided is not null;
    }

    public MasterRequest Request(IReadOnlyList<Contribution> accepted) => Frame with
    {
        Version = _versions.Count + 1,
        At = SampleDocuments.At.AddDays(_versions.Count + 1),
        Accepted = [.. accepted.Select(Prepared)],
    };

    private PreparedAnswer Prepared(Contribution answer) =>
        PreparedAnswer.Of(answer, Frame.Stakeholders.FirstOrDefault(person => person.Id == answer.StakeholderId) ?? SampleDocuments.Stranger(answer.StakeholderId), Frame.Assessment.Language, _numbers, Pictures);

    private MasterChain Copy()
    {
        var copy = new MasterChain(language) { Frame = Frame, Pictures = Pictures, _numbers = new NumberSource(_numbers.LastId, _numbers.LastList) };
        copy._versions.AddRange(_versions);
        return copy;
    }

    private void Keep(SegmentedMaster document)
    {
        if (_versions.Count == 0 || document != Newest)
        {
            _versions.Add(document);
        }
    }
}
