using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Others">Other people asked for the same item, or for another part of it; at most <see cref="OpenItem.MostOthers"/>.</param>
/// <param name="Chain">Who had the item one after the other, the first one asked first; empty when it was never passed on.</param>
/// <param name="Previous">What was answered in the cycle before; null when nothing was.</param>
/// <param name="HeadingTitle">Title of the heading the item stands under.</param>
/// <param name="ParentText">Text of the item this one is a part of; null when it is none.</param>
public sealed record ItemView(
    Assessment Assessment,
    Stakeholder Stakeholder,
    TemplateItem Item,
    string HeadingTitle,
    string Text,
    string? ParentText,
    Provenance Provenance,
    Assignment Assignment,
    Draft? Draft,
    Contribution? Newest,
    IReadOnlyList<OtherAsked> Others,
    IReadOnlyList<string> Chain,
    PreviousAnswer? Previous);

/// <summary>Shows a stakeholder one item with everything needed to answer it, and records that it was opened.</summary>
public sealed class OpenItem(OpenAssessment open, WorkTable work, TemplateCatalogue templates, PreviousAnswers previous, TimeProvider clock)
{
    public const int MostOthers = 20;

    /// <param name="language">Of the texts; null for the stakeholder's.</param>
    public Task<ItemView> RunAsync(Caller caller, string assessmentId, string itemKey, string? language, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, itemKey, language, markOpened: true, cancellation), cancellation);

    /// <summary>The same without recording anything; for messages that are being rendered.</summary>
    public Task<ItemView> PeekAsync(Caller caller, string assessmentId, string itemKey, string? language, CancellationToken cancellation) =>
        OnceAsync(caller, assessmentId, itemKey, language, markOpened: false, cancellation);

    /// <summary>The same for a message of a delivery run: what it has in common with others may be some seconds old.</summary>
    public Task<ItemView> ForMessageAsync(AskedPerson asked, Assignment assignment, string language, CancellationToken cancellation) =>
        ViewAsync(asked.Assessment, asked.Person, assignment, language, asked.Round, cancellation);

    private async Task<ItemView> OnceAsync(Caller caller, string assessmentId, string itemKey, string? language, bool markOpened, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, assessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, itemKey, cancellation);
        Assignment now = markOpened ? await MarkAsync(caller, assessment.Value, assignment, cancellation) : assignment.Value;
        return await ViewAsync(assessment.Value, person.Value, now, language ?? person.Value.Language, new(), cancellation);
    }

    private async Task<Assignment> MarkAsync(Caller caller, Assessment assessment, Row<Assignment> assignment, CancellationToken cancellation)
    {
        Assignment opened = assignment.Value.After(AssignmentEvent.Open);
        if (opened.State != assignment.Value.State)
        {
            await work.CommitAsync(
                new WorkChange(assessment.Id).Replace(assignment, opened).Audit(clock.GetUtcNow(), AuditActions.Opened, caller, opened.Id), cancellation);
        }

        return opened;
    }

    private async Task<ItemView> ViewAsync(Assessment assessment, Stakeholder person, Assignment assignment, string language, DeliveryRound round, CancellationToken cancellation)
    {
        Template template = templates.Of(assessment);
        TemplateLanguage texts = template.In(language);
        TemplateItem? parent = template.Items.FirstOrDefault(item => item.Parts.Any(part => part.Key == assignment.ItemKey));
        return new(
            assessment,
            person,
            template.Find(assignment.ItemKey)!,
            texts.HeadingTitles[template.HeadingOf(assignment.ItemKey).Id],
            texts.ItemTexts[assignment.ItemKey],
            parent is null ? null : texts.ItemTexts[parent.Key],
            texts.Provenance,
            assignment,
            (await work.DraftAsync(assessment.Id, assignment.Id, cancellation))?.Value,
            assignment.LatestVersion > 0 ? await work.ContributionAsync(assessment.Id, assignment.Id, assignment.LatestVersion, cancellation) : null,
            await OthersAsync(assessment, person, parent ?? template.Find(assignment.ItemKey)!, assignment.ItemKey, round, cancellation),
            [.. (await work.ChainAsync(assessment.Id, assignment, cancellation)).Select(one => one.Name)],
            await previous.FindAsync(assessment, person, assignment.ItemKey, round, cancellation));
    }

    private async Task<IReadOnlyList<OtherAsked>> OthersAsync(
        Assessment assessment, Stakeholder person, TemplateItem whole, string itemKey, DeliveryRound round, CancellationToken cancellation) =>
    [
        .. (await round.Asked.OfAsync($"{assessment.Id} {itemKey}", () => AskedAsync(assessment, whole, itemKey, cancellation)))
            .Where(one => one.StakeholderId != person.Id)
            .Take(MostOthers)
            .Select(one => one.Asked),
    ];

    /// <summary>More than are shown, since some of them may be who looks. Those who are asked for the very same come first.</summary>
    private async Task<IReadOnlyList<AskedFor>> AskedAsync(Assessment assessment, TemplateItem whole, string itemKey, CancellationToken cancellation)
    {
        Assignment[] first = [.. (await work.AssignmentsForAsync(assessment.Id, [whole.Key, .. whole.Parts.Select(part => part.Key)], cancellation))
            .Where(one => one.State is not (AssignmentState.Planned or AssignmentState.Declined or AssignmentState.Delegated))
            .OrderBy(one => one.ItemKey == itemKey ? 0 : 1).ThenBy(one => one.ItemKey, StringComparer.Ordinal).ThenBy(one => one.Role)
            .Take(MostOthers + 1 + whole.Parts.Count)];
        var asked = new List<AskedFor>();
        foreach (Assignment one in first)
        {
            if (await work.StakeholderAsync(assessment.Id, one.StakeholderId, cancellation) is { } known)
            {
                bool answered = one.State is AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Merged;
                asked.Add(new(one.StakeholderId, new(one.ItemKey, known.Value.Name, known.Value.Organisation, one.Role, answered)));
            }
        }

        return asked;
    }
}
