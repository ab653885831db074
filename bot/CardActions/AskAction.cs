using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Puts a question to the coordinators; the item's card stays, with everything that was typed on it.</summary>
public sealed class AskAction(ItemForm form, AskCoordinator ask) : ICardAction
{
    public string Verb => "ask";

    public bool ChangesItem => true;

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        string? question = data[AskForm.QuestionField];
        await ask.RunAsync(turn.Caller, new(data.AssessmentId, data.ItemKey, question, turn.SubmissionId(question ?? "")), cancellation);
        string sentence = turn.Texts["Ask.Done"];
        return new(await form.AgainAsync(turn, data, CardLead.Done(sentence), cancellation), sentence);
    }

    public Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        form.AgainAsync(turn, data, problem, cancellation);
}
