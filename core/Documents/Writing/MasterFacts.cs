using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A master request, looked at from every side the builders need; each look-up is made once.</summary>
internal sealed class MasterFacts
{
    private readonly Dictionary<string, Stakeholder> _people;
    private readonly Dictionary<string, ItemUse> _uses;
    private readonly ILookup<string, Assignment> _assignments;
    private readonly ILookup<string, Contribution> _accepted;
    private readonly HashSet<AnswerKey> _answered;
    private readonly Dictionary<AnswerKey, AssignmentRole> _roles;

    public MasterFacts(MasterRequest request)
    {
        Request = request;
        _people = request.Stakeholders.GroupBy(person => person.Id).ToDictionary(group => group.Key, group => group.First());
        _uses = request.Assessment.ItemUses.GroupBy(use => use.ItemKey).ToDictionary(group => group.Key, group => group.First());
        _assignments = request.Assignments.Where(assignment => assignment.Role != AssignmentRole.Reviewer).OrderBy(assignment => assignment.Role).ThenBy(assignment => SortName(assignment.StakeholderId), StringComparer.Ordinal).ToLookup(assignment => assignment.ItemKey);
        _roles = request.Assignments.GroupBy(assignment => new AnswerKey(assignment.ItemKey, assignment.StakeholderId)).ToDictionary(group => group.Key, group => group.First().Role);
        Accepted = [.. request.Accepted.GroupBy(KeyOf).Select(group => group.MaxBy(contribution => contribution.Version)!).OrderBy(contribution => SortKey(KeyOf(contribution)), StringComparer.Ordinal).ThenBy(contribution => contribution.ItemKey, StringComparer.Ordinal)];
        _accepted = Accepted.ToLookup(contribution => contribution.ItemKey);
        _answered = [.. Accepted.Select(KeyOf)];
    }

    public MasterRequest Request { get; }

    /// <summary>One per assignment, in printing order.</summary>
    public IReadOnlyList<Contribution> Accepted { get; }

    /// <summary>The most restricted label of what is included; <see cref="Marking.Clear"/> when nothing is.</summary>
    public Marking Marking => Accepted.Select(contribution => contribution.Marking).DefaultIfEmpty(Marking.Clear).Max();

    public TemplateLanguage Language => Request.Template.In(Request.Assessment.Language);

    public static AnswerKey KeyOf(Contribution contribution) => new(contribution.ItemKey, contribution.StakeholderId);

    public Stakeholder? Person(string id) => _people.GetValueOrDefault(id);

    /// <summary>The author; made up from the id when the person is no longer in the register, because their words still count.</summary>
    public Stakeholder Author(string id) => Person(id) ?? new Stakeholder(id, id, "", StakeholderCategory.OtherGovernment, Request.Assessment.Language, "Etc/UTC", "", null);

    /// <summary>In scope when nothing was decided.</summary>
    public ItemUse UseOf(string itemKey) => _uses.GetValueOrDefault(itemKey) ?? new ItemUse(itemKey, ItemUseKind.InScope);

    /// <summary>Those who were asked to answer; reviewers are not.</summary>
    public IReadOnlyList<Assignment> AssignmentsOf(string itemKey) => [.. _assignments[itemKey]];

    public IEnumerable<Contribution> AcceptedFor(string itemKey) => _accepted[itemKey];

    public bool Answered(string itemKey) => _accepted.Contains(itemKey);

    /// <summary>Asked, not handed on, and without an answer in the document.</summary>
    public bool Awaited(Assignment assignment) =>
        assignment.State != AssignmentState.Delegated && !_answered.Contains(new AnswerKey(assignment.ItemKey, assignment.StakeholderId));

    /// <summary>Where an answer stands among those of its item: lead first, then by organisation and name.</summary>
    public string SortKey(AnswerKey key) => $"{(_roles.TryGetValue(key, out AssignmentRole role) ? (int)role : 9)}{SortName(key.StakeholderId)}";

    private string SortName(string id) => Person(id) is { } person ? $"{person.Organisation}\u0001{person.Name}\u0001{id}" : $"\uFFFF{id}";
}
