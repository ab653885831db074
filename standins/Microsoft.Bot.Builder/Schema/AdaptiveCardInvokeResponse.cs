using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the client shows after Action.Execute: a card, a message or an error, told apart by <c>Type</c>.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty(PropertyName = "statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }
}
