using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Tests.Bot.Cards;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class WiringTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Verbs_OnCards_AndVerbsOfActions_AreTheSame()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        string[] onCards = [.. CardSamples.AllIn("en", CardSamples.Size.Usual).SelectMany(card => CardPieces.In(card.Card)).Select(piece => piece["verb"]?.ToString()).OfType<string>().Distinct()];
        IReadOnlyCollection<string> known = world.Get<CardActionIndex>().Verbs;
        Assert.Empty(onCards.Except(known));
        Assert.Empty(known.Except(onCards));
    }

    [Fact]
    public async Task Commands_AllThereAre_AreRegistered()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Type[] registered = [.. world.Get<CommandIndex>().All.Select(command => command.GetType())];
        Assert.Equal(Concrete<ICommand>(), registered.OrderBy(type => type.Name));
        Assert.Equal(Concrete<ICardAction>().Length, world.Get<CardActionIndex>().Verbs.Count);
    }

    [Fact]
    public async Task TwoActionsOfOneVerb_StopTheStart()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        var twins = new CardActionIndexTwin();
        string message = Assert.Throws<InvalidOperationException>(() => new CardActionIndex([twins, new StatusAction(null!)])).Message;
        Assert.Contains(nameof(CardActionIndexTwin), message, StringComparison.Ordinal);
        Assert.Contains(world.Get<IEnumerable<IHostedService>>(), service => service is BotStartUp);
    }

    private static Type[] Concrete<T>() => [.. typeof(BotServices).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(T))).OrderBy(type => type.Name)];

    private sealed class CardActionIndexTwin : ICardAction
    {
        public string Verb => "status";

        public Task<CardAnswer> RunAsync(OfficeIntegration.Bot.Conversations.Turn turn, CardData data, CancellationToken cancellation) => Task.FromResult(CardAnswer.Keep(""));
    }
}
