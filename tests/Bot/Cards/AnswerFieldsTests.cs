using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Bot.Cards;

public sealed class AnswerFieldsTests
{
    private static readonly DateTimeOffset SavedAt = new(2026, 3, 2, 9, 0, 0, 123, TimeSpan.Zero);
    private static readonly AnswerFields Stored = new("stored", "next", "https://a", Marking.Red, 4, new(SavedAt));

    [Fact]
    public void Typed_FieldsOfTheCard_GoBeforeWhatIsStored()
    {
        AnswerFields fields = Stored.Typed(Data("""{"fields":"answer further evidence","answer":"new","further":"f","evidence":"https://b\nhttps://c","marking":"Green","level":"2"}"""));
        Assert.Equal(new("new", "f", "https://b\nhttps://c", Marking.Green, 2, DraftSeen.None), fields);
        Assert.Equal(["https://b", "https://c"], fields.Links);
    }

    [Fact]
    public void Typed_AFieldLeftOutByTheClient_IsEmpty() =>
        Assert.Equal("", Stored.Typed(Data("""{"fields":"answer further evidence"}""")).Answer);

    [Fact]
    public void Typed_ATextThatHadNoField_StaysAsStored() =>
        Assert.Equal("stored", Stored.Typed(Data("""{"fields":"further evidence","further":"f"}""")).Answer);

    [Theory]
    [InlineData("none")]
    [InlineData("high")]
    public void Typed_ALevelThatIsNone_IsNone(string level) => Assert.Null(Stored.Typed(Data($$"""{"level":"{{level}}"}""")).Level);

    [Theory]
    [InlineData("99")]
    [InlineData("secret")]
    public void Typed_AnUnknownMarking_StaysAsStored(string marking) =>
        Assert.Equal(Marking.Red, Stored.Typed(Data($$"""{"marking":"{{marking}}"}""")).Marking);

    [Fact]
    public void Room_WhatFits_HasAField_AndTheRestHasNone()
    {
        Assert.True(FieldRoom.For(Stored).IsEnough);
        FieldRoom room = FieldRoom.For(Stored with { Answer = new string('字', FieldRoom.Bytes / 3 + 1) });
        Assert.Equal((false, true, true), (room.Answer, room.FurtherAction, room.Evidence));
    }

    [Fact]
    public void Typed_OnACardWithADraft_SaysWhichDraftThatWas()
    {
        JsonObject ids = [];
        Stored.StampOn(ids);

        Assert.Equal(new DraftSeen(SavedAt), (Stored with { Over = DraftSeen.None }).Typed(Data(ids.ToJsonString())).Over);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t")]
    [InlineData("2026-03-02T09:00:00Z")]
    [InlineData("t99999999999999999999")]
    [InlineData("t9223372036854775807")]
    [InlineData("t-1")]
    public void Typed_OnACardThatSaysNonsenseOfItsDraft_HasSeenNone(string stamp) =>
        Assert.Equal(DraftSeen.None, Stored.Typed(Data($$"""{"draft":"{{stamp}}"}""")).Over);

    private static CardData Data(string json) => CardData.Of(JObject.Parse(json));
}
