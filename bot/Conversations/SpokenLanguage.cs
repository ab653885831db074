using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>The language to speak to a person: chosen by them, else known from the newest assessment, else their client's, else English.</summary>
public sealed class SpokenLanguage(ListAssessments list)
{
    /// <param name="locale">BCP 47 tag of the client; null when it names none.</param>
    public async Task<string> OfAsync(Caller caller, Conversation? conversation, string? locale, CancellationToken cancellation)
    {
        if (conversation?.Language is { } chosen && Languages.IsKnown(chosen))
        {
            return chosen;
        }

        IReadOnlyList<OwnAssessment> own = await list.RunAsync(caller, cancellation);
        return own.FirstOrDefault(entry => entry.Stakeholder is not null)?.Stakeholder?.Language ?? Languages.Nearest(locale);
    }
}
