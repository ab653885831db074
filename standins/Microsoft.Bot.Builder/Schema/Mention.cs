using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The entity behind an <c>&lt;at&gt;</c> in a text; its type is always <c>mention</c>.</summary>
public class Mention : Entity
{
    private const string MentionType = "mention";

    public Mention()
        : base(MentionType)
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(MentionType)
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonProperty(PropertyName = "mentioned")]
    public ChannelAccount Mentioned { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }
}
