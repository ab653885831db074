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
                throw Refusal("BadRequest", "The invoke has no value.");
            if (activity.Value is not JObject value)
                throw Refusal("BadRequest", "The invoke carries no adaptive card action.");
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
                throw Refusal("BadRequest", "The invoke carries no adaptive card action.");
            }
        }

        private static AdaptiveCardInvokeValue Checked(AdaptiveCardInvokeValue value)
        {
            if (value.Action is null)
                throw Refusal("BadRequest", "The invoke names no action.");
            if (value.Action.Type != "Action.Execute")
                throw Refusal("NotSupported", $"Adaptive card actions of type {value.Action.Type} are not served.");
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
