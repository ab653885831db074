using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Bot.Files;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot;

/// <summary>The only registration of this room; core has to be registered, too.</summary>
public static class BotServices
{
    /// <param name="configuration">
    /// <c>MicrosoftAppId</c>, <c>MicrosoftAppType</c> and <c>MicrosoftAppTenantId</c> of the bot's registration, all
    /// empty on one machine; <c>PublicUrl</c>, where the product is reached from outside.
    /// </param>
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient(FileAddress.Client, client => client.Timeout = TimeSpan.FromSeconds(30));
        return services
            .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
                configuration,
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()))
            .AddSingleton<CountReplies>()
            .AddSingleton<TeamsAdapter>()
            .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<TeamsAdapter>())
            .AddSingleton<IBot, TeamsBot>()
            .AddSingleton<INotifier, TeamsNotifier>()
            .AddSingleton<RenderMessage>()
            .AddSingleton<RenderNotice>()
            .AddSingleton<RenderNews>()
            .AddConversations()
            .AddFiles()
            .AddCommands()
            .AddCardActions()
            .AddHostedService<BotStartUp>();
    }

    private static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<BeginTurn>()
        .AddSingleton<GroupTurn>()
        .AddSingleton<SpokenLanguage>()
        .AddSingleton<FirstContact>()
        .AddSingleton<TakeMessage>()
        .AddSingleton<TypedAnswer>()
        .AddSingleton<CurrentItem>()
        .AddSingleton<CurrentDraft>()
        .AddSingleton<ShowNamed>()
        .AddSingleton<NamedItem>();

    private static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<PrepareFile>()
        .AddSingleton<OfferFile>()
        .AddSingleton<HandOverFile>()
        .AddSingleton<FetchFile>()
        .AddSingleton<TakePeople>()
        .AddSingleton<TakeFiles>();

    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<CommandIndex>()
        .AddSingleton<CoordinatedAssessment>()
        .AddSingleton<ReminderWords>()
        .AddSingleton<ICommand, MyItemsCommand>()
        .AddSingleton<ICommand, OpenCommand>()
        .AddSingleton<ICommand, DraftCommand>()
        .AddSingleton<ICommand, SubmitCommand>()
        .AddSingleton<ICommand, DeclineCommand>()
        .AddSingleton<ICommand, PassOnCommand>()
        .AddSingleton<ICommand, AskCommand>()
        .AddSingleton<ICommand, FileCommand>()
        .AddSingleton<ICommand, MuteCommand>()
        .AddSingleton<ICommand, UnmuteCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddSingleton<ICommand, HelpCommand>()
        .AddSingleton<ICommand, YesCommand>()
        .AddSingleton<ICommand, NoCommand>()
        .AddSingleton<ICommand, ThanksCommand>()
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, PeopleCommand>()
        .AddSingleton<ICommand, AssignCommand>()
        .AddSingleton<ICommand, SimulateCommand>()
        .AddSingleton<ICommand, PromptsCommand>()
        .AddSingleton<ICommand, StatusCommand>()
        .AddSingleton<ICommand, ReachCommand>()
        .AddSingleton<ICommand, PreviewCommand>()
        .AddSingleton<ICommand, RemindCommand>()
        .AddSingleton<ICommand, ReviewCommand>()
        .AddSingleton<ICommand, MergeCommand>()
        .AddSingleton<ICommand, ConflictsCommand>()
        .AddSingleton<ICommand, UnplacedCommand>()
        .AddSingleton<ICommand, DocumentCommand>()
        .AddSingleton<ICommand, WorkingCopyCommand>()
        .AddSingleton<ICommand, VersionsCommand>()
        .AddSingleton<ICommand, HandOverCommand>()
        .AddSingleton<ICommand, AuditorCommand>();

    private static IServiceCollection AddCardActions(this IServiceCollection services) => services
        .AddSingleton<CardActionIndex>()
        .AddSingleton<UseCard>()
        .AddSingleton<ItemForm>()
        .AddSingleton<KeepTyped>()
        .AddSingleton<LiveCard>()
        .AddSingleton<ReminderPause>()
        .AddSingleton<HandInAnswer>()
        .AddSingleton<CoordinatorWork>()
        .AddSingleton<CoordinatorCards>()
        .AddSingleton<ConflictWork>()
        .AddSingleton<ReachWork>()
        .AddSingleton<FolderWork>()
        .AddSingleton<ICardAction, OpenAction>()
        .AddSingleton<ICardAction, MyItemsAction>()
        .AddSingleton<ICardAction, SubmitAction>()
        .AddSingleton<ICardAction, SaveDraftAction>()
        .AddSingleton<ICardAction, DeclineAction>()
        .AddSingleton<ICardAction, DelegateAction>()
        .AddSingleton<ICardAction, AskAction>()
        .AddSingleton<ICardAction, CarryOverAction>()
        .AddSingleton<ICardAction, MuteAction>()
        .AddSingleton<ICardAction, RefreshAction>()
        .AddSingleton<ICardAction, SectionFileAction>()
        .AddSingleton<ICardAction, AcceptAction>()
        .AddSingleton<ICardAction, ReturnAction>()
        .AddSingleton<ICardAction, StartAction>()
        .AddSingleton<ICardAction, PeopleAction>()
        .AddSingleton<ICardAction, AssignAction>()
        .AddSingleton<ICardAction, SimulateAction>()
        .AddSingleton<ICardAction, PromptsAction>()
        .AddSingleton<ICardAction, StatusAction>()
        .AddSingleton<ICardAction, ReachAction>()
        .AddSingleton<ICardAction, ReachStepAction>()
        .AddSingleton<ICardAction, DeputyAction>()
        .AddSingleton<ICardAction, PreviewAction>()
        .AddSingleton<ICardAction, ReviewAction>()
        .AddSingleton<ICardAction, ReadAction>()
        .AddSingleton<ICardAction, VersionsAction>()
        .AddSingleton<ICardAction, WorkingCopyAction>()
        .AddSingleton<ICardAction, HandOverAction>()
        .AddSingleton<ICardAction, AuditorAction>()
        .AddSingleton<ICardAction, RemindAction>()
        .AddSingleton<ICardAction, MergeAction>()
        .AddSingleton<ICardAction, ConflictsAction>()
        .AddSingleton<ICardAction, DecideAction>()
        .AddSingleton<ICardAction, QuestionAction>()
        .AddSingleton<ICardAction, ReplyAction>()
        .AddSingleton<ICardAction, UnplacedAction>()
        .AddSingleton<ICardAction, DocumentAction>();
}
