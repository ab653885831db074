using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.Limits;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core;

/// <summary>The only registration of this room. The bot adds the notifier.</summary>
public static class CoreServices
{
    /// <param name="configuration">
    /// <c>Storage:TableEndpoint</c> (managed identity) or <c>Storage:ConnectionString</c> (one machine);
    /// <c>Templates:Folder</c>, by default the folder <c>templates</c> beside the program; and what
    /// <see cref="AccessOptions.Of"/>, <see cref="LimitOptions.Of"/>, <see cref="DeliveryOptions.Of"/>, <see cref="GraphOptions.Of"/>,
    /// <see cref="TeamsOptions.Of"/> and <see cref="MailOptions.Of"/> read.
    /// </param>
    public static IServiceCollection AddCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => Tables(configuration));
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton<IPeople, GraphPeople>();
        return services
            .AddSingleton(_ => TemplateCatalogue.Load(configuration["Templates:Folder"] ?? Path.Combine(AppContext.BaseDirectory, "templates")))
            .AddSingleton(_ => GraphOptions.Of(configuration))
            .AddSingleton(provider => GraphConnection.Open(provider.GetRequiredService<GraphOptions>(), provider.GetRequiredService<TokenCredential>()))
            .AddSingleton<LookUpBatch>()
            .AddSingleton<TenantDomains>()
            .AddSingleton<FindPeople>()
            .AddSingleton(_ => TeamsOptions.Of(configuration))
            .AddSingleton<GraphInstall>()
            .AddSingleton<InstallFirst>()
            .AddSingleton(_ => MailOptions.Of(configuration))
            .AddSingleton<GraphMail>()
            .AddSingleton<MailSection>()
            .AddSingleton<GraphDrive>()
            .AddSingleton(_ => new PublicAddress(configuration))
            .AddSingleton<GraphSubscriptions>()
            .AddSingleton<WorkingCopiesTable>()
            .AddSingleton<ChooseWorkingCopy>()
            .AddSingleton<SyncWorkingCopy>()
            .AddSingleton<SyncWorkingCopies>()
            .AddSingleton<NoteChange>()
            .AddSingleton<StoreTables>()
            .AddSingleton<AssessmentsTable>()
            .AddSingleton<OutboxTable>()
            .AddSingleton<WorkTable>()
            .AddSingleton<DocumentsTable>()
            .AddSingleton<PicturesTable>()
            .AddSingleton<ConversationsTable>()
            .AddSingleton(_ => AccessOptions.Of(configuration))
            .AddSingleton(_ => LimitOptions.Of(configuration))
            .AddSingleton<RequestLimits>()
            .AddSingleton<OpenAssessment>()
            .AddSingleton<StartAssessment>()
            .AddSingleton<FindImported>()
            .AddSingleton<ImportStakeholders>()
            .AddSingleton<AssignItems>()
            .AddSingleton<NoteSending>()
            .AddSingleton<ReadSending>()
            .AddSingleton<SendPrompts>()
            .AddSingleton<OpenItem>()
            .AddSingleton<PreviousAnswers>()
            .AddSingleton<SaveDraft>()
            .AddSingleton<WriteDraft>()
            .AddSingleton<AddToDraft>()
            .AddSingleton<SubmitContribution>()
            .AddSingleton<AcceptContribution>()
            .AddSingleton<ReturnContribution>()
            .AddSingleton<DeclineItem>()
            .AddSingleton<DelegateItem>()
            .AddSingleton<AskCoordinator>()
            .AddSingleton<ReplyToQuestion>()
            .AddSingleton<ReadQuestion>()
            .AddSingleton<MergeContributions>()
            .AddSingleton<MasterRequests>()
            .AddSingleton<PrepareAnswers>()
            .AddSingleton<RecordVersions>()
            .AddSingleton<RecordConflicts>()
            .AddSingleton<RecordRefusal>()
            .AddSingleton<ExportAudit>()
            .AddSingleton<ExamineStore>()
            .AddSingleton<AssessmentRows>()
            .AddSingleton<ExportAssessment>()
            .AddSingleton<ImportAssessment>()
            .AddSingleton<DeleteAssessment>()
            .AddSingleton<AnonymisePerson>()
            .AddSingleton<ListConflicts>()
            .AddSingleton<DecideConflict>()
            .AddSingleton<ReviewItem>()
            .AddSingleton<ReadContributions>()
            .AddSingleton<ReadRecords>()
            .AddSingleton<ListUnplaced>()
            .AddSingleton<ReadMaster>()
            .AddSingleton<CompareVersions>()
            .AddSingleton<TakeInMaster>()
            .AddSingleton<WriteSection>()
            .AddSingleton<TakeInSection>()
            .AddSingleton<TakeInItem>()
            .AddSingleton<OpenSection>()
            .AddSingleton<ReadSection>()
            .AddSingleton<SubmitReturned>()
            .AddSingleton<NewestAnswer>()
            .AddSingleton<FindAuthor>()
            .AddSingleton<WriteAnswer>()
            .AddSingleton<GetStatus>()
            .AddSingleton<ListAssessments>()
            .AddSingleton<MyItems>()
            .AddSingleton<MuteReminders>()
            .AddSingleton<RemindNow>()
            .AddSingleton<QueueReminder>()
            .AddSingleton<SendReminders>()
            .AddSingleton<HoldReminder>()
            .AddSingleton<Simulate>()
            .AddSingleton<ListSubmitted>()
            .AddSingleton<HandOver>()
            .AddSingleton<NameAuditor>()
            .AddSingleton<ChangeReminders>()
            .AddSingleton(_ => DeliveryOptions.Of(configuration))
            .AddSingleton(provider => SendingPace.Of(provider.GetRequiredService<DeliveryOptions>().Limits))
            .AddSingleton<QuietConversations>()
            .AddSingleton<FindPersonAgain>()
            .AddSingleton<MarkParcel>()
            .AddSingleton<SettleDeliveries>()
            .AddSingleton<DeliverToPerson>()
            .AddSingleton<DeliverOutbox>()
            .AddSingleton<RepairOutbox>()
            .AddSingleton<CheckHealth>()
            .AddSingleton<StoreSweep>()
            .AddSingleton<StoreDoctor>()
            .AddSingleton<SweepStore>()
            .AddSingleton<ReadReach>()
            .AddSingleton<RecordRead>()
            .AddSingleton<TakeReachStep>()
            .AddSingleton<MeetPerson>();
    }

    private static TableServiceClient Tables(IConfiguration configuration)
    {
        if (configuration["Storage:TableEndpoint"] is { Length: > 0 } endpoint)
        {
            return new TableServiceClient(new Uri(endpoint), new DefaultAzureCredential());
        }

        return configuration["Storage:ConnectionString"] is { Length: > 0 } connection
            ? new TableServiceClient(connection)
            : throw new InvalidOperationException("Set Storage:TableEndpoint (https://<account>.table.core.windows.net) or, on one machine, Storage:ConnectionString.");
    }
}
