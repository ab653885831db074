using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    /// <summary>Reads an <c>adaptiveCard/action</c>; what is malformed is answered 400 with an error card response.</summary>
    private static class AdaptiveCardInvoke
    {
        public static AdaptiveCardInvokeValue Read(IInvokeActivity activity)
        {
            if (activity.Value is null)
                throw Refusal("BadRequest", "Missing value property");
            if (activity.Value is not JObject value)
                throw Refusal("BadRequest", "Value property is not properly formed");
            return Checked(Parsed(value));
        }

        private static AdaptiveCardInvokeValue Parsed(JObject value)
        {
            try
            {
                return value.ToObject<AdaptiveCardInvokeValue>();
            }
            catch (JsonException)
            {
                throw Refusal("BadRequest", "Value property is not properly formed");
            }
        }

        private static AdaptiveCardInvokeValue Checked(AdaptiveCardInvokeValue value)
        {
            if (value.Action is null)
                throw Refusal("BadRequest", "Missing action property");
            if (value.Action.Type != "Action.Execute")
                throw Refusal("NotSupported", $"The action '{value.Action.Type}'is not supported.");
            return value;
        }

        private static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = code, Message = message },
        });
    }
}
