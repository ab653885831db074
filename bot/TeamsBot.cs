using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot;

/// <summary>Sends every activity to whoever deals with it; decides nothing itself.</summary>
public sealed class TeamsBot(BeginTurn begin, GroupTurn group, FirstContact firstContact, TakeMessage message, UseCard card, HandOverFile handOver, RecordRead read) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Activity activity = turnContext.Activity;
        using System.Diagnostics.Activity? span = Spans.Start(Spans.Turn)?.SetTag(Tags.Activity, $"{activity.Type} {activity.Name}".TrimEnd()).SetTag(Tags.ActivityId, activity.Id);
        if (!Identity.IsPersonal(activity))
        {
            await group.RunAsync(turnContext, cancellationToken);
        }
        else if (await begin.RunAsync(turnContext, cancellationToken) is { } turn)
        {
            turnContext.TurnState.Set(turn);
            await base.OnTurnAsync(turnContext, cancellationToken);
            await begin.EndAsync(turn, cancellationToken);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        message.RunAsync(TurnOf(turnContext), cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        card.InvokedAsync(TurnOf(turnContext), invokeValue.Action.Verb, CardData.Of(invokeValue.Action.Data), cancellationToken);

    // The base class would look every member up in the roster first; it is not needed to greet.
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 } ? firstContact.RunAsync(TurnOf(turnContext), cancellationToken) : Task.CompletedTask;

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        firstContact.RunAsync(TurnOf(turnContext), cancellationToken);

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        read.RunAsync(TurnOf(turnContext).Caller, readReceiptInfo.LastReadMessageId, cancellationToken);

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        handOver.AcceptedAsync(TurnOf(turnContext), fileConsentCardResponse, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        HandOverFile.DeclinedAsync(TurnOf(turnContext), cancellationToken);

    private static Turn TurnOf(ITurnContext context) =>
        context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The turn was not begun.");
}
