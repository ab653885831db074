using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class AccessTests
{
    private static readonly Stakeholder Layla = new("layla", "Layla", "Ministry", StakeholderCategory.Ministry, "en", "Etc/UTC", "layla@example.org", "l-1");

    private static readonly Assessment Theirs = new(
        "t-1", "a-1", "un-64-211", 1, "Title", "State", "2026", "en", DateTimeOffset.MaxValue, DateTimeOffset.MinValue, "c-1",
        [new("c-1", "Carol", "carol@example.org")], [], ReminderPolicy.Default)
    {
        Auditors = [new("u-1", "Uma", "uma@example.org")],
    };

    [Theory]
    [InlineData("t-1", "C-1", true, false, false)]
    [InlineData("t-1", "u-1", false, true, false)]
    [InlineData("t-1", "l-1", false, false, true)]
    [InlineData("t-1", "x-1", false, false, false)]
    [InlineData("t-2", "c-1", false, false, false)]
    [InlineData("t-2", "u-1", false, false, false)]
    [InlineData("t-2", "l-1", false, false, false)]
    public void StandingOf_PersonAndTenant_SaysWhatTheyAre(string tenant, string person, bool coordinates, bool audits, bool asked)
    {
        Standing standing = Access.StandingOf(Theirs, new(tenant, person), Layla);

        Assert.Equal((coordinates, audits, asked), (standing.Coordinates, standing.Audits, standing.Stakeholder is not null));
    }

    [Fact]
    public void StandingOf_AuditorByAppRole_InTheirOwnTenantOnly()
    {
        Assert.True(Access.StandingOf(Theirs, new("t-1", "x", Roles: AppRoles.Audit), null).Audits);
        Assert.False(Access.StandingOf(Theirs, new("t-2", "x", Roles: AppRoles.Audit), null).HasPart);
    }

    [Theory]
    [InlineData(Right.Coordinate, null, Refusal.CoordinatorsOnly, Refusal.CoordinatorsOnly)]
    [InlineData(Right.ReadAll, null, null, Refusal.CoordinatorsOnly)]
    [InlineData(Right.Answer, Refusal.NotYours, Refusal.NotYours, null)]
    [InlineData(Right.TakePart, null, null, null)]
    public void Refuse_RightAndStanding_IsAsWrittenDown(Right right, Refusal? coordinator, Refusal? auditor, Refusal? stakeholder)
    {
        Assert.Equal(coordinator, Access.Refuse(right, new(true, false, null)));
        Assert.Equal(auditor, Access.Refuse(right, new(false, true, null)));
        Assert.Equal(stakeholder, Access.Refuse(right, new(false, false, Layla)));
        Assert.Equal(Refusal.UnknownAssessment, Access.Refuse(right, Standing.None));
    }

    [Theory]
    [InlineData(AssignmentRole.Reviewer, AssignmentState.Sent, true, true)]
    [InlineData(AssignmentRole.Reviewer, AssignmentState.Submitted, true, true)]
    [InlineData(AssignmentRole.Reviewer, AssignmentState.Planned, false, false)]
    [InlineData(AssignmentRole.Reviewer, AssignmentState.Declined, false, false)]
    [InlineData(AssignmentRole.Reviewer, AssignmentState.Delegated, false, false)]
    [InlineData(AssignmentRole.Lead, AssignmentState.Submitted, false, false)]
    [InlineData(AssignmentRole.Contributor, AssignmentState.Submitted, false, false)]
    public void MayReadAndReturn_AnothersAnswer_IsForReviewersWhoWereAsked(AssignmentRole role, AssignmentState state, bool reads, bool returns)
    {
        var own = new Assignment("layla", "05", role, DateTimeOffset.MaxValue, state);
        var standing = new Standing(false, false, Layla);

        Assert.Equal((reads, returns), (Access.MayRead(standing, "omar~05", own), Access.MayReturn(standing, "omar~05", own)));
    }

    [Fact]
    public void MayReadAndReturn_OnesOwn_IsReadAndNotReturned()
    {
        var own = new Assignment("layla", "05", AssignmentRole.Reviewer, DateTimeOffset.MaxValue, AssignmentState.Submitted);
        var standing = new Standing(false, false, Layla);

        Assert.True(Access.MayRead(standing, own.Id, own));
        Assert.False(Access.MayReturn(standing, own.Id, own));
    }

    [Fact]
    public void MayReturn_Auditor_ReadsOnly()
    {
        var auditor = new Standing(false, true, null);

        Assert.True(Access.MayRead(auditor, "omar~05", null));
        Assert.False(Access.MayReturn(auditor, "omar~05", null));
    }

    [Theory]
    [InlineData(null, "p-1", AppRoles.None, true)]
    [InlineData("p-1", "P-1", AppRoles.None, true)]
    [InlineData("p-1,p-2", "p-3", AppRoles.None, false)]
    [InlineData("none", "p-3", AppRoles.None, false)]
    [InlineData("none", "p-3", AppRoles.StartAssessments, true)]
    [InlineData("none", "p-3", AppRoles.Audit, false)]
    public void MayStart_StartersNamed_OnlyThoseAndHoldersOfTheRole(string? starters, string person, AppRoles roles, bool may)
    {
        var options = new AccessOptions(null, starters?.Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase));

        Assert.Equal(may, Access.MayStart(new("t-1", person, Roles: roles), options));
    }
}
