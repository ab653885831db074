using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Through whose hands an item went.</summary>
public static class ChainLine
{
    /// <param name="names">The first one asked first; at least two.</param>
    public static JsonObject Of(IReadOnlyList<string> names, TextsInLanguage texts) =>
        Element.Quiet(texts.Format("Item.Chain", ("names", NameList.Of(names, texts["Item.ChainTo"], 600))));
}
