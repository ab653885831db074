using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot;

/// <summary>Everything the bot says, in six languages.</summary>
public static class BotTexts
{
    public static TextCatalogue All { get; } = TextCatalogue.Load(typeof(BotTexts).Assembly, "OfficeIntegration.Bot.Texts");
}
