using System.Globalization;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Tests.Bot.Conversations.Interleaving;

/// <summary>
/// One assessment in a tenant of its own, and everything that its people do in it: drafts, answers, revisions, a refusal,
/// an item passed on, questions, typing, languages, silence, and what the coordinator says to it.
/// </summary>
public sealed class Story
{
    private readonly BotWorld _world;
    private readonly BotPerson _carol;
    private readonly BotPerson _alice;
    private readonly BotPerson _typist;
    private readonly BotPerson _deputy;
    private Assessment _assessment = null!;
    private int _at;

    private Story(BotWorld world, string name)
    {
        string tenant = Guid.NewGuid().ToString();
        _world = world;
        (_carol, _alice, _typist, _deputy) = (New("Carol"), New("Alice"), New("Typist"), New("Deputy"));

        BotPerson New(string who) => world.Add(who + name, "en") with { TenantId = tenant };
    }

    public static async Task<Story> BeginAsync(BotWorld world, string name)
    {
        var story = new Story(world, name);
        Caller carol = world.CallerOf(story._carol);
        story._assessment = await world.Get<StartAssessment>().RunAsync(
            carol, new("un-64-211", "Story", "Sample State", "2026", "en", DateTimeOffset.UtcNow.AddDays(40), null, null), CancellationToken.None);
        string csv = "name,organisation,category,language,timeZone,email\n" + string.Concat(
            new[] { story._alice, story._typist, story._deputy }.Select(one => $"{one.Name},Ministry,Ministry,en,Africa/Cairo,{one.Email}\n"));
        await world.Get<ImportStakeholders>().RunAsync(carol, story._assessment.Id, ImportFormat.Csv, csv, CancellationToken.None);
        AssignInput[] wanted =
        [
            .. new[] { "01", "02", "03", "05.a", "05.b", "06" }.Select(item => new AssignInput(story._alice.Email, item, AssignmentRole.Lead)),
            new(story._typist.Email, "09", AssignmentRole.Lead),
        ];
        await world.Get<AssignItems>().RunAsync(carol, story._assessment.Id, wanted, CancellationToken.None);
        await world.Get<SendPrompts>().RunAsync(carol, story._assessment.Id, null, CancellationToken.None);
        foreach (BotPerson person in new[] { story._carol, story._alice, story._typist, story._deputy })
        {
            await world.Get<MeetPerson>().RunAsync(world.CallerOf(person), "{}", CancellationToken.None);
        }

        return story;
    }

    /// <summary>In an order in which it could have happened.</summary>
    public IReadOnlyList<Happening> Told() =>
    [
        Press("draft 01", _alice, Item("saveDraft", "01", 0, ("answer", "First thoughts"))),
        // Pressed on the card as it was sent, which has not seen the draft: it stays.
        Press("submit 01", _alice, Item("submit", "01", 0, ("answer", "First answer")), "draft 01"),
        Press("revise 01", _alice, Item("submit", "01", 1, ("answer", "Second answer")), "submit 01"),
        Press("accept 01", _carol, Of("accept", "01", 2, ("comment", "")), "revise 01"),
        Press("submit 02", _alice, Item("submit", "02", 0, ("answer", "Too short"))),
        Press("return 02", _carol, Of("return", "02", 1, ("comment", "Name the law.")), "submit 02"),
        Press("again 02", _alice, Item("submit", "02", 1, ("answer", "The law of 2019")), "return 02"),
        Press("decline 03", _alice, Item("decline", "03", 0, ("reason", "Another office"))),
        Press("pass on 05.a", _alice, Item("delegate", "05.a", 0, ("to", _deputy.Email), ("why", "You know better"))),
        Press("deputy 05.a", _deputy, Item("submit", "05.a", 0, ("answer", "From the deputy")), "pass on 05.a"),
        Press("draft 05.b", _alice, Item("saveDraft", "05.b", 0, ("answer", "One"))),
        Press("redraft 05.b", _alice, Item("saveDraft", "05.b", 0, ("answer", "One and two")), "draft 05.b"),
        Press("ask 06", _alice, Item("ask", "06", 0, ("question", "Who signs?"))),
        Press("reply 06", _carol, new() { ["verb"] = "reply", ["question"] = QuestionId("ask 06"), ["reply"] = "The minister." }, "ask 06"),
        Say("french", _alice, "language fr"),
        Say("spanish", _alice, "langue es", "french"),
        Say("mute", _alice, "mute 7"),
        Say("unmute", _alice, "unmute", "mute"),
        Say("type 1", _typist, "We have two teams."),
        Say("type 2", _typist, "A third is planned."),
        Say("type 3", _typist, "It starts in May."),
        Say("submit 09", _typist, "submit", "type 1", "type 2", "type 3"),
        Say("more 09", _typist, "It started in April.", "submit 09"),
    ];

    public Task<JObject?> DeliverAsync(Happening happening) => _world.PostAsync((JObject)happening.Activity.DeepClone());

    /// <summary>Everything that is left of it, without ids and times.</summary>
    public async Task<string> EndAsync()
    {
        WorkTable work = _world.Get<WorkTable>();
        string id = _assessment.Id;
        var lines = new List<string>();
        foreach (Assignment one in (await work.AssignmentsAsync(id, CancellationToken.None)).Select(row => row.Value).OrderBy(one => one.ItemKey, StringComparer.Ordinal).ThenBy(one => one.State))
        {
            string? draft = (await work.DraftAsync(id, one.Id, CancellationToken.None))?.Value.Markdown;
            IEnumerable<string?> versions = (await work.ContributionsAsync(id, one.Id, CancellationToken.None)).Select(version => version.Markdown);
            lines.Add($"{one.ItemKey} {one.State} latest {one.LatestVersion} accepted {one.AcceptedVersion} note “{one.Note}” draft “{draft}” versions “{string.Join("” “", versions)}”");
        }

        Question? question = (await work.QuestionAsync(id, QuestionId("ask 06"), CancellationToken.None))?.Value;
        lines.Add($"question “{question?.Text}” “{question?.Reply}”");
        lines.Add("messages " + Counted((await work.OutboxAsync(id, CancellationToken.None)).Select(row => row.Value.Kind.ToString())));
        IReadOnlyList<AuditEntry> audit = await work.AuditAsync(id, CancellationToken.None);
        lines.Add("audit " + Counted(audit.Where(entry => entry.Action is not ("opened" or "drafting")).Select(entry => entry.Action)));
        lines.Add($"chain {(AuditChain.FirstBreak(audit) is null ? "whole" : "broken")}");
        Conversation alice = (await _world.Get<ConversationsTable>().FindAsync(_alice.TenantId!, _alice.ObjectId!, CancellationToken.None))!;
        lines.Add($"language {alice.Language}, muted {(await work.StakeholderAsync(id, Ids.Stakeholder(id, _alice.Email), CancellationToken.None))!.Value.MutedUntil is not null}");
        return string.Join('\n', lines);
    }

    private static string Counted(IEnumerable<string> words) =>
        string.Join(", ", words.GroupBy(word => word).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));

    private JObject Item(string verb, string item, int version, params (string Name, string Value)[] typed)
    {
        var data = new JObject { ["verb"] = verb, ["assessment"] = _assessment.Id, ["item"] = item, ["version"] = version, ["fields"] = "answer further evidence", ["marking"] = "Green" };
        foreach ((string name, string value) in typed)
        {
            data[name] = value;
        }

        return data;
    }

    private JObject Of(string verb, string item, int version, (string Name, string Value) typed) => new()
    {
        ["verb"] = verb,
        ["assessment"] = _assessment.Id,
        ["assignment"] = Assignment.IdOf(Ids.Stakeholder(_assessment.Id, _alice.Email), item),
        ["version"] = version,
        [typed.Name] = typed.Value,
    };

    /// <summary>As it follows from the activity that asked it.</summary>
    private string QuestionId(string name) => Ids.Derive(
        "question", Ids.Stakeholder(_assessment.Id, _alice.Email), Ids.Derive("activity", _alice.ConversationId, ActivityId(name)));

    private string ActivityId(string name) => $"{_assessment.Id}|{name}";

    private Happening Press(string name, BotPerson who, JObject data, params string[] after)
    {
        data["assessment"] = _assessment.Id;
        return Did(name, who, "invoke", after, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = data["verb"], ["data"] = data }, ["trigger"] = "manual" };
        });
    }

    private Happening Say(string name, BotPerson who, string text, params string[] after) => Did(name, who, "message", after, activity => activity["text"] = text);

    private Happening Did(string name, BotPerson who, string type, string[] after, Action<JObject> change) => new(
        name,
        who,
        _world.Activity(who, type, activity =>
        {
            activity["id"] = ActivityId(name);
            activity["timestamp"] = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero).AddSeconds(_at++).ToString("O", CultureInfo.InvariantCulture);
            change(activity);
        }),
        after);
}
