using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Activities as the adapter reads and writes them.</summary>
public static class WireJson
{
    public static string Of(object value) => JsonConvert.SerializeObject(value, HttpHelper.BotMessageSerializerSettings);

    public static Activity Read(string json) => JsonConvert.DeserializeObject<Activity>(json, HttpHelper.BotMessageSerializerSettings)!;
}
