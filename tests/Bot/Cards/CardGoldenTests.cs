using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Cards;

public sealed class CardGoldenTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("en", "item-returned")]
    [InlineData("ar", "my-items")]
    [InlineData("zh-Hans", "receipt")]
    [InlineData("fr", "notice-submitted")]
    [InlineData("ru", "status")]
    [InlineData("es", "help")]
    [InlineData("en", "conflict")]
    [InlineData("ar", "conflict-decided")]
    [InlineData("en", "simulation")]
    [InlineData("ar", "preview")]
    [InlineData("fr", "start")]
    [InlineData("es", "import-refused")]
    public void Build_IsAsWrittenDown(string language, string name)
    {
        string card = CardSamples.AllIn(language, CardSamples.Size.Usual).Single(sample => sample.Name == name).Card.ToJsonString(Readable);
        Golden.Matches(card + "\n", $"{language}.{name}");
    }
}
