using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Starts an assessment from the form. Pressed twice, or delivered twice, it is one assessment.</summary>
public sealed class StartAction(StartAssessment start, TemplateCatalogue templates, CoordinatorCards cards) : ICardAction
{
    public string Verb => "start";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        Assessment started = await start.RunAsync(turn.Caller, Input(turn, data), cancellation);
        string sentence = turn.Texts.Format("Start.Done", ("title", CardText.Shorten(started.Title, 400)));
        return CardAnswer.Replace(await cards.PeopleAsync(turn, started.Id, CardLead.Done(sentence), cancellation));
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        Task.FromResult<JsonObject?>(StartCard.Build(templates.All, data, data["request"] ?? Ids.Unguessable(), CardLead.Problem(problem), turn.Texts));

    private StartAssessmentInput Input(Turn turn, CardData data) => new(
        data[StartCard.TemplateField],
        data[StartCard.TitleField],
        data[StartCard.StateField],
        data[StartCard.CycleField],
        data[StartCard.LanguageField],
        DueDate.In(data[StartCard.DueField], turn),
        NotUsed(data),
        Coordinators: null,
        RequestId: data["request"]);

    private ItemUse[] NotUsed(CardData data) => templates.Find(data[StartCard.TemplateField] ?? "") is { } template
        ? [.. ItemWords.KeysIn(data[StartCard.NotUsedField], template.Items.Select(item => new ItemUse(item.Key, ItemUseKind.InScope)))
            .Select(key => new ItemUse(key, ItemUseKind.NotUsed, data[StartCard.WhyField], data[StartCard.ByField]))]
        : [];
}
