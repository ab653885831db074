using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>One of several things that a coordinator is told of at the same time.</summary>
/// <param name="Style">Of the sentence: Accent, Attention, Warning, Good or Default.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Quote">What somebody wrote along with it, or which items it is about; null when nothing.</param>
/// <param name="Button">What can be done about it; null when there is nothing but the status.</param>
public sealed record NewsLine(string Style, string Sentence, string? Quote, JsonObject? Button);
