using System.Text;
using OfficeIntegration.Functions.Assessments;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Tests.Functions.Requests;

public sealed class RequestJsonTests
{
    [Theory]
    [InlineData("""{"markdown":"a","marking":"amberstrict"}""")]
    [InlineData("\ufeff{\"markdown\":\"a\",\"marking\":\"AmberStrict\"}")]
    public void Parse_WhatTheRecordNames_IsTaken(string json)
    {
        Assert.Equal(new AnswerBody("a", Marking: Core.Workflow.Marking.AmberStrict), RequestJson.Parse<AnswerBody>(Encoding.UTF8.GetBytes(json)));
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{", "1:2")]
    [InlineData("null", "$")]
    [InlineData("[]", "1:2")]
    [InlineData("{\n  \"markdown\": nothing\n}", "2:16")]
    [InlineData("""{"markdown":"a"} and more""", "1:18")]
    [InlineData("""{"markdown":"a","markdown":"b"}""", "$.markdown")]
    [InlineData("""{"markdown":5}""", "$.markdown")]
    [InlineData("""{"unknown":5}""", "$.unknown")]
    [InlineData("""{"level":"5"}""", "$.level")]
    [InlineData("""{"level":5.5}""", "$.level")]
    [InlineData("""{"level":99999999999}""", "$.level")]
    [InlineData("""{"marking":2}""", "$.marking")]
    [InlineData("""{"marking":"Purple"}""", "$.marking")]
    [InlineData("""{"evidence":["a",null]}""", "1:18")]
    [InlineData("""{"markdown":"\ud83d"}""", "1:13")]
    [InlineData("""{"markdown":"\ude00\ud83d"}""", "1:13")]
    [InlineData("""{"\ud83d":"a"}""", "1:2")]
    [InlineData("""{"evidence":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}""", "1:28")]
    public void Parse_AnythingElse_IsRefusedWithItsPlace(string json, string place)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => RequestJson.Parse<AnswerBody>(Encoding.UTF8.GetBytes(json)));

        Assert.Equal((RequestRefusal.JsonUnreadable, place), (refused.Refusal, refused.Values.Single().Value));
    }

    [Fact]
    public void Parse_FieldInAList_IsRefusedWithItsPath()
    {
        var refused = Assert.Throws<RequestRefusedException>(() => RequestJson.Parse<StartAssessmentBody>("""{"itemUses":[{"kind":"InScope"},{"kind":"Perhaps"}]}"""u8));

        Assert.Equal("$.itemUses[1].kind", refused.Values.Single().Value);
    }

    [Theory]
    [InlineData(new byte[] { 0x7B, 0xFF, 0x7D }, 2)]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 }, 2)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00 }, 1)]
    public void Parse_NotUtf8_IsRefusedWithTheByte(byte[] body, int place)
    {
        var refused = Assert.Throws<RequestRefusedException>(() => RequestJson.Parse<AnswerBody>(body));

        Assert.Equal((RequestRefusal.NotUtf8, place), (refused.Refusal, refused.Values.Single().Value));
    }

    [Fact]
    public void Parse_DamagedAnywhere_IsRefusedOrTakenAndNothingElse()
    {
        int seed = Environment.TickCount;
        var random = new Random(seed);
        byte[] good = Encoding.UTF8.GetBytes("""{"markdown":"\u0627\u0644 好 \ud83d\ude00","furtherAction":"x","evidence":["https://a.example/"],"marking":"Red","level":3}""");
        for (int round = 0; round < 3_000; round++)
        {
            byte[] damaged = [.. good];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Exception? came = Record.Exception(() => RequestJson.Parse<AnswerBody>(damaged.AsSpan(0, random.Next(damaged.Length + 1))));

            Assert.True(came is null or RequestRefusedException, $"seed {seed}, round {round}: {came}");
        }
    }
}
