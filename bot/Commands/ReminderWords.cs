using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Whom a coordinator means: nothing or <c>all</c>, <c>unreached</c>, an item, or a person's e-mail address.</summary>
public sealed class ReminderWords(OpenAssessment open, ReadRecords records)
{
    public static bool CanBe(string argument) =>
        argument.Length == 0 || IsOneOf("Command.everybody", argument) || IsOneOf("Command.unreached", argument) || NamedItem.LooksLikeOne(argument) || IsAddress(argument);

    /// <exception cref="RefusedException">There is no such item or person.</exception>
    public async Task<ReminderScope> ScopeAsync(Turn turn, string assessmentId, string argument, CancellationToken cancellation)
    {
        if (argument.Length == 0 || IsOneOf("Command.everybody", argument))
        {
            return new();
        }

        if (IsOneOf("Command.unreached", argument))
        {
            return new(OnlyUnreached: true);
        }

        if (IsAddress(argument))
        {
            return new(StakeholderId: PersonWords.One(argument, await records.StakeholdersAsync(turn.Caller, assessmentId, cancellation)).Id);
        }

        Assessment assessment = (await open.AsReaderAsync(turn.Caller, assessmentId, cancellation)).Value;
        return new(ItemKey: ItemWords.KeysIn(argument, assessment.ItemUses)[0]);
    }

    public static bool IsAddress(string argument) => argument.Contains('@', StringComparison.Ordinal) && !argument.Any(char.IsWhiteSpace);

    private static bool IsOneOf(string key, string argument) => Languages.All
        .SelectMany(language => BotTexts.All.For(language)[key].Split('|'))
        .Select(CommandWords.Folded)
        .Contains(CommandWords.Folded(argument));
}
