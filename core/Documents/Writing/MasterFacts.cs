using System.Runtime.InteropServices;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A master request, looked at from every side the builders need; each look-up is made once.</summary>
internal sealed class MasterFacts
{
    private const int NoRole = 9;

    private static readonly IReadOnlyList<Assignment> Nobody = [];

    private readonly Dictionary<string, Stakeholder> _people;
    private readonly Dictionary<string, int> _ranks;
    private readonly Dictionary<string, ItemUse> _uses;
    private readonly Dictionary<string, List<Assignment>> _assignments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Assignment>> _asked = new(StringComparer.Ordinal);
    private readonly StandingAnswers _standing;

    public MasterFacts(MasterRequest request, StandingAnswers standing)
    {
        Request = request;
        _standing = standing;
        _people = new Dictionary<string, Stakeholder>(request.Stakeholders.Count, StringComparer.Ordinal);
        foreach (Stakeholder person in request.Stakeholders)
        {
            _people.TryAdd(person.Id, person);
        }

        _ranks = Ranks(_people.Values);
        _uses = new Dictionary<string, ItemUse>(request.Assessment.ItemUses.Count, StringComparer.Ordinal);
        foreach (ItemUse use in request.Assessment.ItemUses)
        {
            _uses.TryAdd(use.ItemKey, use);
        }

        foreach (Assignment assignment in request.Assignments)
        {
            ref List<Assignment>? asked = ref CollectionsMarshal.GetValueRefOrAddDefault(_assignments, assignment.ItemKey, out _);
            (asked ??= []).Add(assignment);
        }

        foreach ((string item, List<Assignment> everybody) in _assignments)
        {
            everybody.Sort((one, other) => Rank(one).CompareTo(Rank(other)));
            _asked.Add(item, everybody.FindAll(static assignment => assignment.Role != AssignmentRole.Reviewer));
        }
    }

    public MasterRequest Request { get; }

    /// <summary>The most restricted label of what is included; <see cref="Marking.Clear"/> when nothing is.</summary>
    public Marking Marking { get; set; } = Marking.Clear;

    public TemplateLanguage Language => Request.Template.In(Request.Assessment.Language);

    public static AnswerKey KeyOf(Contribution contribution) => new(contribution.ItemKey, contribution.StakeholderId);

    public Stakeholder? Person(string id) => _people.GetValueOrDefault(id);

    /// <summary>The author; made up from the id when the person is no longer in the register, because their words still count.</summary>
    public Stakeholder Author(string id) => Person(id) ?? new Stakeholder(id, id, "", StakeholderCategory.OtherGovernment, Request.Assessment.Language, "Etc/UTC", "", null);

    /// <summary>In scope when nothing was decided.</summary>
    public ItemUse UseOf(string itemKey) => _uses.GetValueOrDefault(itemKey) ?? new ItemUse(itemKey, ItemUseKind.InScope);

    /// <summary>Everybody who has to do with an item, reviewers included; the lead first, then by organisation and name.</summary>
    public IReadOnlyList<Assignment> EverybodyOn(string itemKey) => _assignments.TryGetValue(itemKey, out List<Assignment>? asked) ? asked : Nobody;

    /// <summary>Those who were asked to answer; reviewers are not.</summary>
    public IReadOnlyList<Assignment> AssignmentsOf(string itemKey) => _asked.GetValueOrDefault(itemKey, Nobody);

    public bool Answered(string itemKey) => _standing.Count(itemKey) > 0;

    /// <summary>Asked, not handed on, and without an answer in the document.</summary>
    public bool Awaited(Assignment assignment) =>
        assignment.State != AssignmentState.Delegated && !_standing.Of(assignment.ItemKey).Contains(assignment.StakeholderId);

    /// <summary>Where an answer stands among those of its item: lead first, then by organisation and name.</summary>
    public (int Role, int Person, string Id) Rank(string itemKey, string stakeholderId)
    {
        IReadOnlyList<Assignment> asked = EverybodyOn(itemKey);
        for (int index = 0; index < asked.Count; index++)
        {
            if (asked[index].StakeholderId == stakeholderId)
            {
                return Rank(asked[index]);
            }
        }

        return (NoRole, RankOf(stakeholderId), stakeholderId);
    }

    private (int Role, int Person, string Id) Rank(Assignment assignment) => ((int)assignment.Role, RankOf(assignment.StakeholderId), assignment.StakeholderId);

    private int RankOf(string stakeholderId) => _ranks.GetValueOrDefault(stakeholderId, int.MaxValue);

    private static Dictionary<string, int> Ranks(IEnumerable<Stakeholder> people)
    {
        Stakeholder[] ordered = [.. people];
        Array.Sort(ordered, static (one, other) =>
            string.CompareOrdinal(one.Organisation, other.Organisation) is not 0 and var organisation ? organisation
            : string.CompareOrdinal(one.Name, other.Name) is not 0 and var name ? name
            : string.CompareOrdinal(one.Id, other.Id));
        var ranks = new Dictionary<string, int>(ordered.Length, StringComparer.Ordinal);
        for (int rank = 0; rank < ordered.Length; rank++)
        {
            ranks.Add(ordered[rank].Id, rank);
        }

        return ranks;
    }
}
