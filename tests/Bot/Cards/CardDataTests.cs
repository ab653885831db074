using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot.Cards;

namespace OfficeIntegration.Tests.Bot.Cards;

public sealed class CardDataTests
{
    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("7")]
    public void Of_AnythingButAnObject_IsEmpty(string json)
    {
        CardData data = CardData.Of(JToken.Parse(json));
        Assert.Null(data.Verb);
        Assert.Equal("", data.AssessmentId);
    }

    [Theory]
    [InlineData("""{"assessment":"a1","verb":"open"}""", "a1")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"open","data":{"assessment":"a1"}}}""", "a1")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"assessment":"a1","kind":"Section"}}""", "a1")]
    [InlineData("""{"type":"fileUpload","action":"decline","context":"a1"}""", null)]
    [InlineData("""{"action":null}""", null)]
    [InlineData("[]", null)]
    [InlineData("\"text\"", null)]
    public void AssessmentIn_WhateverAnActivityCarries_IsTheAssessmentOrNothing(string json, string? expected) =>
        Assert.Equal(expected, CardData.AssessmentIn(JToken.Parse(json)));

    [Fact]
    public void Of_NestedValues_AreLeftOut()
    {
        CardData data = CardData.Of(JObject.Parse("""{"verb":{"a":1},"item":["05"],"assessment":null,"page":2,"version":"3"}"""));
        Assert.Null(data.Verb);
        Assert.Equal(("", "", 2, 3), (data.ItemKey, data.AssessmentId, data.Number("page"), data.Number("version")));
    }

    [Fact]
    public void Of_ATextThatLooksLikeADate_IsThatText() =>
        Assert.Equal("2026-01-31T00:00:00Z", CardData.Of(JObject.Parse("""{"answer":"2026-01-31T00:00:00Z"}"""))["answer"]);

    [Fact]
    public void Attachment_ATextThatLooksLikeADate_IsSentAsItIs()
    {
        JObject sent = CardAttachment.Json(new() { ["value"] = "2026-01-31T00:00:00+03:00" });
        Assert.Equal(JTokenType.String, sent["value"]!.Type);
    }
}
