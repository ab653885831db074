using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>What reached the connector; <c>PathAndQuery</c> as on the wire, escapes included.</summary>
public sealed record RecordedRequest(string Method, string PathAndQuery, string Text, bool HasAuthorization)
{
    public JObject Body => JObject.Parse(Text);

    public string Line => $"{Method} {PathAndQuery}";
}
