using System.Text;
using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Files;

/// <summary>Takes in a list of people that a coordinator attached: for their only assessment, or the one they named last.</summary>
public sealed class TakePeople(ListAssessments list, ImportStakeholders import)
{
    /// <exception cref="RefusedException">Whoever sends it coordinates nothing, or the file is no list.</exception>
    public async Task<JsonObject> RunAsync(Turn turn, byte[] content, CancellationToken cancellation)
    {
        Assessment[] own = [.. (await list.RunAsync(turn.Caller, cancellation)).Where(entry => entry.IsCoordinator).Select(entry => entry.Assessment)];
        if (own.Length == 0)
        {
            throw new RefusedException(Refusal.CoordinatorsOnly);
        }

        Assessment? meant = own is [var only] ? only : Array.Find(own, one => one.Id == turn.Conversation.CoordinatedAssessmentId);
        return meant is null
            ? ChooseAssessmentCard.Build("people", own, turn.Texts)
            : ImportedCard.Build(meant, await import.RunAsync(turn.Caller, meant.Id, ImportFormat.Csv, TextOf(content), cancellation), turn.Texts);
    }

    // Excel saves as UTF-8 with a mark, or as "Unicode text", which is UTF-16; whatever is neither is not guessed at.
    private static string TextOf(byte[] content)
    {
        try
        {
            Encoding encoding = content is [0xFF, 0xFE, ..] ? new UnicodeEncoding(false, true, true) : new UTF8Encoding(true, true);
            ReadOnlySpan<byte> mark = encoding.Preamble;
            return encoding.GetString(content.AsSpan().StartsWith(mark) ? content.AsSpan(mark.Length) : content);
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(Refusal.ImportUnreadable, ("place", "1"), ("reason", "CSV UTF-8"));
        }
    }
}
