using OfficeIntegration.Bot.Cards;

namespace OfficeIntegration.Tests.Bot.Cards;

public sealed class CardTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("é字😀", 2 + 3 + 4)]
    [InlineData("\"\\\n", 6)]
    [InlineData("\u0001", 6)]
    public void Bytes_CountsWhatJsonTakes(string text, int bytes) => Assert.Equal(bytes, CardText.Bytes(text));

    [Fact]
    public void Bytes_IsWhatTheFrameworkWrites()
    {
        var random = new Random(64211);
        for (int round = 0; round < 500; round++)
        {
            string text = CardText.Clean(new string([.. Enumerable.Range(0, 40).Select(_ => (char)random.Next(1, 0x3000))]));
            int written = System.Text.Encoding.UTF8.GetByteCount(Newtonsoft.Json.JsonConvert.ToString(text)) - 2;
            Assert.Equal(written, CardText.Bytes(text));
        }
    }

    [Fact]
    public void Shorten_WhatFits_StaysAsItIs() => Assert.Equal("字字字", CardText.Shorten("字字字", 9));

    [Fact]
    public void Shorten_WhatDoesNotFit_EndsWithAnEllipsisWithinTheBytes()
    {
        string text = CardText.Shorten("字字字字字", 11);
        Assert.Equal("字字…", text);
    }

    [Theory]
    [InlineData("👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301")]
    public void Shorten_NeverCutsThroughACharacter(string text)
    {
        for (int bytes = 3; bytes < 60; bytes++)
        {
            string cut = CardText.Shorten(text, bytes);
            string kept = cut.TrimEnd('…');
            Assert.StartsWith(kept, text, StringComparison.Ordinal);
            Assert.True(kept.Length == 0 || kept.Length == text.Length || System.Globalization.StringInfo.GetNextTextElementLength(text, kept.Length) > 0);
            Assert.True(CardText.Bytes(cut) <= Math.Max(bytes, 3));
            Assert.False(text[kept.Length..].StartsWith('\u0301') || text[kept.Length..].StartsWith('\u200d'));
        }
    }

    [Fact]
    public void Clean_ControlCharactersAndLoneSurrogates_BecomeTheReplacementCharacter() =>
        Assert.Equal("a\uFFFDb\uFFFDc\n", CardText.Clean("a\u0007b\uD800c\n"));
}
