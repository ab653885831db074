using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Where an assessment stands.</summary>
/// <param name="Master">Null before the first merge.</param>
public sealed record StatusReport(
    Assessment Assessment,
    IReadOnlyList<HeadingStatus> Headings,
    StatusTotals Totals,
    DocumentVersion? Master,
    IReadOnlyList<OpenConflict> Conflicts)
{
    /// <summary>Who has been reached how far; null when nobody looked.</summary>
    public ReachReport? Reach { get; init; }

    /// <summary>Whoever it is for may act on it, not only read it.</summary>
    public bool MayAct { get; init; } = true;

    /// <summary>Null when no reminder is left to be sent.</summary>
    public NextReminders? NextReminders { get; init; }

    /// <summary>Assignments of people who have not been asked yet.</summary>
    public int Planned => Headings.SelectMany(heading => heading.Items).SelectMany(item => item.Assignments).Count(entry => entry.Assignment.State == AssignmentState.Planned);

    /// <param name="assignments">All of the assessment.</param>
    /// <param name="language">Of the texts in the report.</param>
    public static StatusReport Of(
        Assessment assessment,
        Template template,
        IReadOnlyList<Stakeholder> stakeholders,
        IReadOnlyList<Assignment> assignments,
        DocumentVersion? master,
        IReadOnlyList<OpenConflict> conflicts,
        string language)
    {
        var people = stakeholders.ToDictionary(person => person.Id);
        var byItem = assignments.ToLookup(assignment => assignment.ItemKey);
        TemplateLanguage texts = template.In(language);
        HeadingStatus[] headings =
        [
            .. template.Headings.Select(heading => new HeadingStatus(
                heading.Id,
                texts.HeadingTitles[heading.Id],
                [.. heading.Items.SelectMany(item => (IEnumerable<TemplateItem>)[item, .. item.Parts]).Select(Item)])),
        ];
        return new(assessment, headings, StatusTotals.Of([.. headings.SelectMany(heading => heading.Items)], assignments), master, conflicts)
        {
            NextReminders = Workflow.NextReminders.Of(assessment.Reminders, people, assignments),
        };

        ItemStatus Item(TemplateItem item) => new(
            item.Key,
            item.Label,
            texts.ItemTexts[item.Key],
            assessment.UseOf(item.Key),
            [.. byItem[item.Key].OrderBy(assignment => assignment.Role).ThenBy(assignment => people[assignment.StakeholderId].Name, StringComparer.Ordinal)
                .Select(assignment => new AssignmentStatus(assignment with { Note = AssignmentNote.For(assignment, language) }, people[assignment.StakeholderId]))]);
    }
}

public sealed record HeadingStatus(string Id, string Title, IReadOnlyList<ItemStatus> Items);

public sealed record ItemStatus(string Key, string Label, string Text, ItemUse Use, IReadOnlyList<AssignmentStatus> Assignments)
{
    /// <summary>Somebody has answered, and the answer was not sent back.</summary>
    public bool IsAnswered => Assignments.Any(entry => entry.Assignment.State is AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Merged);
}

public sealed record AssignmentStatus(Assignment Assignment, Stakeholder Stakeholder);

/// <param name="Items">All of the template, parts included; the next three add up to it.</param>
/// <param name="Answered">Items in scope with an answer that was not sent back.</param>
/// <param name="Accepted">Assignments whose newest answer is accepted or merged.</param>
/// <param name="Merged">Assignments whose newest answer stands in the master.</param>
/// <param name="Open">Assignments of people who were asked and have not answered.</param>
public sealed record StatusTotals(
    int Items, int InScope, int NotUsed, int NotApplicable, int Answered, int Assignments, int Open, int Submitted, int Accepted, int Merged, int Declined, int Unreachable)
{
    public static StatusTotals Of(IReadOnlyList<ItemStatus> items, IReadOnlyList<Assignment> assignments)
    {
        return new(
            items.Count,
            Uses(ItemUseKind.InScope),
            Uses(ItemUseKind.NotUsed),
            Uses(ItemUseKind.NotApplicable),
            items.Count(item => item.Use.Kind == ItemUseKind.InScope && item.IsAnswered),
            assignments.Count,
            assignments.Count(assignment => AssignmentTransitions.IsOpen(assignment.State)),
            States(AssignmentState.Submitted),
            States(AssignmentState.Accepted, AssignmentState.Merged),
            States(AssignmentState.Merged),
            States(AssignmentState.Declined),
            States(AssignmentState.Unreachable));

        int Uses(ItemUseKind kind) => items.Count(item => item.Use.Kind == kind);
        int States(params AssignmentState[] states) => assignments.Count(assignment => states.Contains(assignment.State));
    }
}
