using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Workflow.AssignmentState;

namespace OfficeIntegration.Tests.Workflow;

public sealed class AssignmentTransitionsTests
{
    [Fact]
    public void Next_MainPath_LeadsFromPlannedToMerged()
    {
        AssignmentEvent[] path =
        [
            AssignmentEvent.Send, AssignmentEvent.Deliver, AssignmentEvent.Open, AssignmentEvent.SaveDraft, AssignmentEvent.Submit, AssignmentEvent.Return,
            AssignmentEvent.SaveDraft, AssignmentEvent.Submit, AssignmentEvent.Accept, AssignmentEvent.Merge,
        ];
        var states = new List<AssignmentState>();
        AssignmentState state = Planned;
        foreach (AssignmentEvent happened in path)
        {
            state = AssignmentTransitions.Next(state, happened) ?? throw new InvalidOperationException($"{state} refuses {happened}");
            states.Add(state);
        }

        Assert.Equal([Sent, Delivered, Opened, Drafting, Submitted, Returned, Drafting, Submitted, Accepted, Merged], states);
    }

    [Theory]
    [InlineData(Planned, AssignmentEvent.Submit)]
    [InlineData(Planned, AssignmentEvent.Open)]
    [InlineData(Declined, AssignmentEvent.Submit)]
    [InlineData(Delegated, AssignmentEvent.Submit)]
    [InlineData(Drafting, AssignmentEvent.Accept)]
    [InlineData(Returned, AssignmentEvent.Accept)]
    [InlineData(Submitted, AssignmentEvent.Decline)]
    [InlineData(Merged, AssignmentEvent.Delegate)]
    [InlineData(Sent, AssignmentEvent.Return)]
    [InlineData(Merged, AssignmentEvent.Send)]
    public void After_EventThatDoesNotFit_IsRefusedWithTheState(AssignmentState state, AssignmentEvent happened)
    {
        var refused = Assert.Throws<RefusedException>(() => Sample(state).After(happened));

        Assert.Equal(Refusal.WrongState, refused.Refusal);
        Assert.Contains(("state", (object?)state), refused.Values);
    }

    [Theory]
    [InlineData(AssignmentEvent.Deliver)]
    [InlineData(AssignmentEvent.Open)]
    [InlineData(AssignmentEvent.CannotReach)]
    public void Next_ReportThatComesLate_NeverTakesASubmissionBack(AssignmentEvent late)
    {
        Assert.All([Submitted, Accepted, Merged, Returned, Declined, Delegated], state => Assert.Equal(state, AssignmentTransitions.Next(state, late)));
    }

    [Fact]
    public void Next_EveryStateAndEvent_IsAsWrittenDown()
    {
        IEnumerable<string> table =
            from state in Enum.GetValues<AssignmentState>()
            from happened in Enum.GetValues<AssignmentEvent>()
            select $"{state,-12}{happened,-12}{AssignmentTransitions.Next(state, happened)?.ToString() ?? "refused"}\n";

        Support.Golden.Matches(string.Concat(table));
    }

    [Fact]
    public void RefusalTexts_EveryEnumValue_HasASentenceInEveryLanguage()
    {
        foreach (string language in Languages.All)
        {
            Assert.All(Enum.GetValues<AssignmentState>(), state => Assert.NotEmpty(RefusalTexts.For(state, language)));
            Assert.All(Enum.GetValues<DeliveryProblem>(), problem => Assert.NotEmpty(RefusalTexts.For(problem, language)));
            Assert.All(
                Enum.GetValues<Core.Documents.DocumentRejection>(),
                reason => Assert.NotEmpty(RefusalTexts.For(new Core.Documents.DocumentRejectedException(reason, "detail"), language)));
        }
    }

    [Fact]
    public void Texts_OfTheWorkflow_AreTheSentencesOfItsEnums()
    {
        Type[] enums = [typeof(Refusal), typeof(Core.Documents.DocumentRejection), typeof(AssignmentState), typeof(DeliveryProblem), typeof(Core.People.DirectoryFinding), typeof(Core.Workflow.WorkingCopies.WorkingCopyTrouble), typeof(Core.Workflow.Reach.ReachRung), typeof(Core.Workflow.Reach.ReachStep), typeof(Core.Store.Doctor.Ailment), typeof(Core.Store.Doctor.Remedy)];
        string[] expected = [.. enums.SelectMany(type => Enum.GetNames(type).Where(value => value != nameof(Core.Workflow.Reach.ReachStep.None)).Select(value => $"{type.Name}.{value}")), "Reach.InstallNotSetUp", "Reach.MailSubject", "Reach.MailBody"];
        using var file = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Support.Repository.PathOf("core", "Workflow", "Texts", "en.json")));

        Assert.Equal(expected.Order(StringComparer.Ordinal), file.RootElement.EnumerateObject().Select(text => text.Name).Order(StringComparer.Ordinal));
    }

    private static Assignment Sample(AssignmentState state) => new("someone", "01", AssignmentRole.Lead, DateTimeOffset.UnixEpoch, state);
}
