using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>One side of a conversation, to be written down as it goes: what is said, and what is to be heard then.</summary>
public sealed class Talk(BotWorld world, BotPerson person)
{
    private int _seen;

    public BotPerson Person { get; } = person;

    public TextsInLanguage Texts { get; private set; } = BotTexts.All.For(person.Language);

    /// <summary>Everything that came back since the last thing said or pressed.</summary>
    public string Heard { get; private set; } = "";

    /// <summary>The card in sight.</summary>
    public SentCard Card { get; private set; } = new([], "");

    public async Task<Talk> InstallAsync()
    {
        await world.InstallAsync(Person);
        return Hear();
    }

    public async Task<Talk> SayAsync(string text, Action<JObject>? change = null)
    {
        await world.SayAsync(Person, text, change);
        return Hear();
    }

    /// <summary>The command by the word that help shows, in the language that is spoken.</summary>
    public Task<Talk> CommandAsync(string name, string argument = "") => SayAsync($"{Texts["Command." + name].Split('|')[0]} {argument}".Trim());

    public async Task<Talk> PressAsync(string verb, params (string Field, string Text)[] typed) => Answered(await world.PressAsync(Person, Card.Press(verb, typed)));

    public async Task<Talk> PressAsync(Func<JObject, bool> wanted) => Answered(await world.PressAsync(Person, Card.Press(wanted)));

    public async Task<Talk> OpenAsync(string item) => Answered(await world.PressAsync(Person, Card.Open(item)));

    /// <summary>What the outbox holds arrives.</summary>
    public async Task<Talk> ReceiveAsync()
    {
        await world.DeliverAsync();
        return Hear();
    }

    public Talk SpeaksNow(string language)
    {
        Texts = BotTexts.All.For(language);
        return this;
    }

    /// <summary>Our own sentence, in the language that is spoken, is among what was heard.</summary>
    public Talk Expect(string key, params (string Name, object? Value)[] values) => ExpectText(Texts.Format(key, values));

    public Talk ExpectText(string text)
    {
        Assert.True(Heard.Contains(text, StringComparison.Ordinal), $"{Person.Name} ({Texts.Language}) did not hear “{text}”, but:\n{Heard}");
        return this;
    }

    public Talk ExpectNot(string text)
    {
        Assert.DoesNotContain(text, Heard, StringComparison.Ordinal);
        return this;
    }

    public Talk ExpectSilence()
    {
        Assert.Equal("", Heard);
        return this;
    }

    private Talk Hear()
    {
        IReadOnlyList<JObject> all = world.SentTo(Person);
        JObject[] news = [.. all.Skip(_seen)];
        _seen = all.Count;
        Heard = string.Join('\n', news.Select(TextOf));
        JObject? card = news.SelectMany(message => message["attachments"] as JArray ?? []).OfType<JObject>().LastOrDefault(IsCard);
        Card = card is null ? Card : new((JObject)card["content"]!, "");
        CheckCard();
        return this;
    }

    private Talk Answered(JObject answer)
    {
        SentCard before = Card;
        Hear();
        if ((string?)answer["type"] == CardAttachment.ContentType)
        {
            SentCard replaced = BotWorld.CardIn(answer);
            Heard += "\n" + replaced.Text;
            // What came below is what is looked at.
            Card = Card == before ? replaced : Card;
            CheckCard();
        }
        else
        {
            Heard += "\n" + BotWorld.SentenceIn(answer);
        }

        return this;
    }

    /// <summary>Arabic is read from right to left, and nothing else is.</summary>
    private void CheckCard() => Assert.Equal((string?)Card.Json["lang"] == "ar", (bool?)Card.Json["rtl"] ?? false);

    private static bool IsCard(JObject attachment) => (string?)attachment["contentType"] == CardAttachment.ContentType;

    private static string TextOf(JObject message) => string.Join(
        '\n',
        (IEnumerable<string>)[(string?)message["text"] ?? "", .. (message["attachments"] as JArray ?? []).OfType<JObject>().Where(IsCard).Select(card => new SentCard((JObject)card["content"]!, "").Text)]);
}
