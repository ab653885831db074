using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string VerifyState = "signin/verifyState";
    private const string ExchangeToken = "signin/tokenExchange";

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await InvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var answer = await OnInvokeActivityAsync(new TypedTurnContext<IInvokeActivity>(turn), cancellationToken).ConfigureAwait(false);
        bool answered = turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null;
        if (answer is not null && !answered)
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = answer }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<InvokeResponse> InvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case AdaptiveCardAction:
                var action = AdaptiveCardInvoke.Read(turnContext.Activity);
                return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));
            case VerifyState or ExchangeToken:
                await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                return CreateInvokeResponse();
            default:
                throw new InvokeResponseException(HttpStatusCode.NotImplemented);
        }
    }
}
