using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Activities read and written without loss.</summary>
public sealed class ActivityJsonTests
{
    private const string FileMessage = """
        {
          "type": "message", "id": "1772616611123", "timestamp": "2026-03-04T09:30:11.1234567Z",
          "localTimestamp": "2026-03-04T10:30:11.1234567+01:00", "localTimezone": "Europe/Berlin",
          "serviceUrl": "https://smba.trafficmanager.net/emea/0f/", "channelId": "msteams",
          "from": { "id": "29:1abc", "name": "Amina B.", "aadObjectId": "6f8b2a10-0000-0000-0000-000000000001", "newInFrom": true },
          "conversation": { "conversationType": "personal", "tenantId": "7a", "id": "a:1xyz", "newInConversation": { "deep": [1, 2] } },
          "recipient": { "id": "28:bot", "name": "Assessment" },
          "textFormat": "plain", "text": "<at>Assessment</at> здравствуйте", "locale": "ru-RU",
          "attachments": [
            { "contentType": "application/vnd.microsoft.teams.file.download.info", "contentUrl": "https://contoso.sharepoint.com/a.docx", "name": "a.docx",
              "content": { "downloadUrl": "https://contoso.sharepoint.com/download?x=1", "uniqueId": "u1", "fileType": "docx" } },
            { "contentType": "text/html", "content": "<div><at id=\"0\">Assessment</at> text</div>" }
          ],
          "entities": [
            { "type": "mention", "mentioned": { "id": "28:bot", "name": "Assessment" }, "text": "<at>Assessment</at>" },
            { "type": "clientInfo", "locale": "ru-RU", "country": "RU", "platform": "Windows" }
          ],
          "channelData": { "tenant": { "id": "7a" }, "source": { "name": "message" } },
          "newInActivity": "kept"
        }
        """;

    [Fact]
    public void ReadAndWritten_LosesNothing()
    {
        var before = JObject.Parse(FileMessage);

        var after = JObject.Parse(WireJson.Of(WireJson.Read(FileMessage)));

        Assert.True(JToken.DeepEquals(Sorted(before), Sorted(after)), after.ToString());
    }

    [Fact]
    public void Read_TypedParts_AreThere()
    {
        var activity = WireJson.Read(FileMessage);

        Assert.Equal(("personal", "7a"), (activity.Conversation.ConversationType, activity.Conversation.TenantId));
        Assert.Equal("6f8b2a10-0000-0000-0000-000000000001", activity.From.AadObjectId);
        Assert.True(activity.From.Properties.Value<bool>("newInFrom"));
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp!.Value.Offset);
        Assert.Equal("7a", activity.GetChannelData<TeamsChannelData>().Tenant.Id);
        Assert.Equal("docx", Assert.IsType<JObject>(activity.Attachments[0].Content).ToObject<FileDownloadInfo>()!.FileType);
        Assert.IsType<string>(activity.Attachments[1].Content);
    }

    [Fact]
    public void Mentions_AreFoundAndRemoved()
    {
        var activity = WireJson.Read(FileMessage);

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("здравствуйте", activity.RemoveRecipientMention());
    }

    [Fact]
    public void Write_Mention_CarriesItsOwnProperties()
    {
        var message = new Activity(ActivityTypes.Message) { Entities = [new Mention { Mentioned = new ChannelAccount("29:x", "X"), Text = "<at>X</at>" }] };

        var entity = JObject.Parse(WireJson.Of(message))["entities"]![0]!;

        Assert.True(JToken.DeepEquals(JObject.Parse("""{"mentioned":{"id":"29:x","name":"X"},"text":"<at>X</at>","type":"mention"}"""), Sorted(entity)), entity.ToString());
    }

    [Fact]
    public void Write_NothingSet_IsEmpty() => Assert.Empty(JObject.Parse(WireJson.Of(new Activity())));

    [Fact]
    public void Write_PropertiesWithoutSetter_AreLeftOut() =>
        Assert.Equal("{}", WireJson.Of(new { text = "lost" }));

    [Fact]
    public void Write_ContentOfAClass_UsesItsNames()
    {
        var consent = new Attachment(FileConsentCard.ContentType, content: new FileConsentCard { Description = "d", SizeInBytes = 3, AcceptContext = new JObject { ["id"] = "c1" } });

        var content = JObject.Parse(WireJson.Of(consent))["content"]!;

        Assert.True(JToken.DeepEquals(JObject.Parse("""{"description":"d","sizeInBytes":3,"acceptContext":{"id":"c1"}}"""), content), content.ToString());
    }

    [Theory]
    [InlineData("16", true)]
    [InlineData("17", true)]
    [InlineData("18", false)]
    [InlineData("x", false)]
    public void ReadReceipt_IsMessageRead_ComparesAsNumbers(string messageId, bool read) =>
        Assert.Equal(read, new ReadReceiptInfo("17").IsMessageRead(messageId));

    [Fact]
    public void Reference_AppliedToIncoming_IsTheActivityAgain()
    {
        var original = WireJson.Read(FileMessage);

        var copy = new Activity(ActivityTypes.Message).ApplyConversationReference(original.GetConversationReference(), isIncoming: true);

        Assert.Equal((original.Id, original.From, original.Recipient, original.Locale), (copy.Id, copy.From, copy.Recipient, copy.Locale));
    }

    [Fact]
    public void CreateReply_SwapsTheParties()
    {
        var reply = WireJson.Read(FileMessage).CreateReply("text");

        Assert.Equal(("28:bot", "29:1abc", "1772616611123", "ru-RU"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Locale));
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject shape => new JObject(shape.Properties().OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => new JProperty(property.Name, Sorted(property.Value)))),
        JArray list => new JArray(list.Select(Sorted)),
        _ => token,
    };
}
