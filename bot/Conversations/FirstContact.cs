using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>
/// The app was installed or somebody came in: greets once, and hands over what had been waiting for this person.
/// Teams announces one installation with two activities, in any order; only the first one meets a new person.
/// </summary>
public sealed class FirstContact(ListAssessments list, DeliverOutbox deliver)
{
    public async Task RunAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.IsNew)
        {
            IReadOnlyList<OwnAssessment> own = await list.RunAsync(turn.Caller, cancellation);
            await turn.SayAsync(turn.Texts[own.Count == 0 ? "Greeting.Nothing" : "Greeting.Hello"], cancellation);
        }

        await deliver.ToAsync(turn.Caller, cancellation);
    }
}
