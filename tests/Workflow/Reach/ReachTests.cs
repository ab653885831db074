using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Tests.Workflow.Reach;

public sealed class ReachTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Stakeholder Person = new("p", "Sample Person", "Sample Office", StakeholderCategory.Ministry, "en", "Africa/Cairo", "person@example.org", "object");

    [Theory]
    [InlineData(AssignmentState.Planned, ReachRung.NotAsked, ReachStep.Ask)]
    [InlineData(AssignmentState.Sent, ReachRung.Queued, ReachStep.None)]
    [InlineData(AssignmentState.Delivered, ReachRung.Delivered, ReachStep.None)]
    [InlineData(AssignmentState.Opened, ReachRung.Opened, ReachStep.None)]
    [InlineData(AssignmentState.Drafting, ReachRung.Drafting, ReachStep.None)]
    [InlineData(AssignmentState.Returned, ReachRung.Returned, ReachStep.None)]
    [InlineData(AssignmentState.Submitted, ReachRung.Submitted, ReachStep.Review)]
    [InlineData(AssignmentState.Accepted, ReachRung.Accepted, ReachStep.None)]
    [InlineData(AssignmentState.Merged, ReachRung.Accepted, ReachStep.None)]
    [InlineData(AssignmentState.Declined, ReachRung.Declined, ReachStep.SectionFileByEmail)]
    [InlineData(AssignmentState.Delegated, ReachRung.Delegated, ReachStep.None)]
    public void Of_EachState_HasItsRungAndStep(AssignmentState state, ReachRung rung, ReachStep next)
    {
        PersonReach reach = Of([Asked("01", state)]);
        Assert.Equal((rung, next, null), (reach.Rung, reach.Next, reach.Problem));
    }

    [Theory]
    [InlineData("100", ReachRung.Read)]
    [InlineData("101", ReachRung.Read)]
    [InlineData("99", ReachRung.Delivered)]
    [InlineData("not a number", ReachRung.Delivered)]
    public void Of_ReadReceipt_CountsForMessagesUpToIt(string readUpTo, ReachRung rung) => Assert.Equal(
        rung, Of([Asked("01", AssignmentState.Delivered)], [Sent("01") with { ActivityId = "100" }], ReachRecord.None("p") with { ReadUpTo = readUpTo }).Rung);

    [Fact]
    public void Of_SeveralItems_StandsWhereTheLastOneIsAndIsRemindedWhenLate()
    {
        PersonReach reach = Of([Asked("01", AssignmentState.Submitted), Asked("02", AssignmentState.Opened) with { DueAt = Now.AddDays(-1) }, Asked("03", AssignmentState.Declined)]);
        Assert.Equal((ReachRung.Opened, ReachStep.Remind), (reach.Rung, reach.Next));
    }

    /// <summary>No reason ends silently: whatever was done, there is something left to do.</summary>
    [Fact]
    public void Of_EveryProblem_LeadsFromStepToStepAndNeverEnds()
    {
        foreach (DeliveryProblem problem in Enum.GetValues<DeliveryProblem>())
        {
            var steps = new List<ReachStep>();
            ReachRecord record = ReachRecord.None("p");
            for (int each = 0; each < 4; each++)
            {
                PersonReach reach = Of([Asked("01", AssignmentState.Unreachable) with { Note = problem.ToString() }], record: record, colleagues: ["p", "other"]);
                Assert.Equal((ReachRung.Unreachable, problem), (reach.Rung, reach.Problem));
                steps.Add(reach.Next);
                record = record with { Steps = [.. record.Steps, new(reach.Next, Now, "coordinator")] };
            }

            ReachStep[] byMail = problem == DeliveryProblem.Left ? [] : [ReachStep.SectionFileByEmail];
            Assert.Equal([ReachStep.Deputy, .. byMail, ReachStep.PrintedForm], steps.Distinct());
        }
    }

    [Fact]
    public void Of_NeverMet_IsQueuedWithTheReasonAndAStep()
    {
        PersonReach reach = Of([Asked("01", AssignmentState.Sent)], met: false);
        Assert.Equal((ReachRung.Queued, DeliveryProblem.NotInstalled, ReachStep.SectionFileByEmail), (reach.Rung, reach.Problem, reach.Next));
    }

    [Fact]
    public void Of_AnswerLost_SaysThatItMayHaveArrivedTwice() =>
        Assert.True(Of([Asked("01", AssignmentState.Delivered)], [Sent("01") with { Uncertain = true }]).MayHaveArrivedTwice);

    [Fact]
    public void Texts_EveryRungStepAndProblem_HasASentenceInSixLanguages()
    {
        foreach (string language in Languages.All)
        {
            Assert.All(Enum.GetValues<ReachRung>(), rung => Assert.NotEmpty(ReachTexts.For(rung, language)));
            Assert.All(Enum.GetValues<ReachStep>(), step => Assert.Equal(step == ReachStep.None, ReachTexts.For(step, language) is null));
            Assert.All(Enum.GetValues<DeliveryProblem>(), problem => Assert.NotEmpty(RefusalTexts.For(problem, language)));
        }
    }

    private static PersonReach Of(
        IReadOnlyList<Assignment> assignments, IReadOnlyList<OutboxMessage>? messages = null, ReachRecord? record = null, bool met = true, IReadOnlyList<string>? colleagues = null) =>
        PersonReach.Of(Person, assignments, messages ?? [], record ?? ReachRecord.None("p"), met, colleagues ?? [], Now);

    private static Assignment Asked(string item, AssignmentState state) => new("p", item, AssignmentRole.Lead, Now.AddDays(10), state);

    private static OutboxMessage Sent(string item) => new("a", $"m{item}", OutboxKind.Prompt, "object", "p", [item], null, Now, Now, OutboxStatus.Sent);
}
