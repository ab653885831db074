using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Commands;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>Who somebody is comes from the activity; app roles do not, so a holder is an outsider in the chat.</summary>
public sealed partial class AuthorisationMatrixTests
{
    private static readonly AccessTable Buttons = AccessTable.Read("""
        | button                  | Coordinator | Lead | Contributor | Reviewer | Auditor | AppAuditor | Starter | Outsider | Foreigner |
        | accept                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | ask                     | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | assign                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | assign (sent)           | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | auditor                 | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | auditor (sent)          | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | carryOver               | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | conflicts               | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | decide                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | deputy                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | document                | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | handOver                | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | handOver (sent)         | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | merge                   | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | mute                    | 403         | ok   | ok          | ok       | 403     | 403        | 403     | 403      | 403       |
        | myItems                 | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | open                    | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | people                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | preview                 | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | prompts                 | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | question                | ok          | ok   | 404         | 404      | ok      | 404        | 404     | 404      | 404       |
        | read                    | ok          | 404  | ok          | ok       | ok      | 404        | 404     | 404      | 404       |
        | reach                   | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | reachStep               | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | refresh                 | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | refresh (a notice)      | ok          | 404  | ok          | ok       | ok      | 404        | 404     | 404      | 404       |
        | refresh (a question)    | ok          | ok   | 404         | 404      | ok      | 404        | 404     | 404      | 404       |
        | remind                  | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | reply                   | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | return                  | ok          | 404  | 403         | ok       | 403     | 404        | 404     | 404      | 404       |
        | review                  | ok          | 403  | 403         | ok       | ok      | 404        | 404     | 404      | 404       |
        | saveDraft               | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | sectionFile             | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | sectionFile (another's) | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | simulate                | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | start                   | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | status                  | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | submit                  | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | unplaced                | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | versions                | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | workingCopy             | ok          | 403  | 403         | 403      | ok      | 404        | 404     | 404      | 404       |
        | workingCopy (ended)     | ok          | 403  | 403         | 403      | 403     | 404        | 404     | 404      | 404       |
        | decline                 | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        | delegate                | 403         | ok   | ok          | ok       | 403     | 404        | 404     | 404      | 404       |
        """);

    private static readonly AccessTable Commands = AccessTable.Read("""
        | command     | Coordinator | Lead | Contributor | Reviewer | Auditor | AppAuditor | Starter | Outsider | Foreigner |
        | ask         | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | assign      | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | auditor     | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | conflicts   | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | decline     | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | document    | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | draft       | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | file        | 403         | ok   | ok          | ok       | 403     | 403        | 403     | 403      | 403       |
        | handOver    | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | help        | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | language    | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | merge       | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | mute        | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | myItems     | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | open        | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | no          | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | passOn      | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | people      | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | preview     | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | prompts     | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | reach       | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | remind      | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | review      | ok          | 403  | 403         | ok       | ok      | 403        | 403     | 403      | ok        |
        | simulate    | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | start       | ok          | 403  | 403         | 403      | 403     | 403        | 403     | 403      | ok        |
        | status      | ok          | ok   | ok          | ok       | ok      | 403        | 403     | 403      | ok        |
        | submit      | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | thanks      | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | unmute      | 403         | ok   | ok          | ok       | 403     | 403        | 403     | 403      | 403       |
        | unplaced    | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | versions    | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        | yes         | ok          | ok   | ok          | ok       | ok      | ok         | ok      | ok       | ok        |
        | workingCopy | ok          | 403  | 403         | 403      | ok      | 403        | 403     | 403      | ok        |
        """);

    private IEnumerable<Role> InChat => _world.Roles.Where(role => role.Person is not null);

    [Fact]
    public void ButtonsAndCommands_InTheTables_AreAllThereAre()
    {
        Assert.Equal(NamesOf<ICardAction>(), Buttons.Names.Order(StringComparer.Ordinal));
        Assert.Equal(NamesOf<ICommand>(), Commands.Names.Order(StringComparer.Ordinal));
        Assert.Equal(_world.Get<CardActionIndex>().Verbs.Order(StringComparer.Ordinal), Buttons.Names.Order(StringComparer.Ordinal));
        Assert.Equal(_world.Get<CommandIndex>().All.Select(command => command.Name).Order(StringComparer.Ordinal), Commands.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Buttons.Roles, InChat.Select(role => role.Name));
        Assert.Equal(Commands.Roles, InChat.Select(role => role.Name));
    }

    [Fact]
    public async Task Buttons_AsEverybodyOnEveryAssessment_AreAllowedAndRefusedAsWrittenDown()
    {
        Try[] tries = [.. Buttons.Rows.Keys.SelectMany(row => InChat.SelectMany(role => _world.Assessments.Select(target => new Try(row, role, target, PressedAt(row, role, target)))))];
        (Try[] refused, Try[] allowed) = ([.. tries.Where(one => one.Expected != Ok)], [.. tries.Where(one => one.Expected == Ok)]);

        IReadOnlySet<string> before = await _world.RowsAsync();
        string[] wrong = [.. await TalkAsync(refused, one => _world.PressAsync(one.Role, DataOf(one.What, one.Target)))];
        string[] written = [.. (await _world.RowsAsync()).Except(before)];
        string[] alsoWrong = [.. await TalkAsync(allowed, one => _world.PressAsync(one.Role, DataOf(one.What, one.Target)))];

        output.WriteLine($"{Buttons.Rows.Count} buttons × {InChat.Count()} roles × {_world.Assessments.Count} assessments: {tries.Length} presses, {refused.Length} refused, {allowed.Length} allowed.");
        Assert.True(wrong.Length + alsoWrong.Length == 0, string.Join('\n', wrong.Concat(alsoWrong).Take(30)));
        Assert.Empty(written);
    }

    [Fact]
    public async Task Commands_AsEverybody_AreAllowedAndRefusedAsWrittenDown()
    {
        Try[] tries = [.. Commands.Rows.Keys.SelectMany(row => InChat.Select(role => new Try(row, role, _world.Own, Commands.Expected(row, role.Name))))];
        (Try[] refused, Try[] allowed) = ([.. tries.Where(one => one.Expected != Ok)], [.. tries.Where(one => one.Expected == Ok)]);

        IReadOnlySet<string> before = await _world.RowsAsync();
        string[] wrong = [.. await TalkAsync(refused, SayAsync)];
        string[] written = [.. (await _world.RowsAsync()).Except(before)];
        string[] alsoWrong = [.. await TalkAsync(allowed, SayAsync)];

        output.WriteLine($"{Commands.Rows.Count} commands × {InChat.Count()} roles: {tries.Length} messages, {refused.Length} refused, {allowed.Length} allowed.");
        Assert.True(wrong.Length + alsoWrong.Length == 0, string.Join('\n', wrong.Concat(alsoWrong).Take(30)));
        Assert.Empty(written);

        Task<string> SayAsync(Try one) => _world.SayAsync(one.Role, BotTexts.All.For("en")["Command." + one.What].Split('|')[0]);
    }

    // What names no assessment is the same everywhere; elsewhere everybody is an outsider, and the foreigner at home.
    private string PressedAt(string row, Role role, SeededAssessment target)
    {
        bool namesNone = Buttons.Expected(row, "Outsider") != "404";
        return Buttons.Expected(row, namesNone || target == _world.Own ? role.Name : role.Name == "Foreigner" && target == _world.Abroad ? "Coordinator" : "Outsider");
    }

    private static JObject DataOf(string row, SeededAssessment target)
    {
        var data = new JObject { ["verb"] = AccessTable.NameOf(row), ["assessment"] = target.Id, ["choice"] = "Mine", ["conflict"] = "none", ["question"] = target.QuestionId };
        data["until"] = $"{DateTime.UtcNow.AddDays(5):yyyy-MM-dd}";
        foreach ((string field, string text) in ((string, string)[])[("assignment", target.AssignmentId), ("stakeholder", target.StakeholderId), ("item", SeededAssessment.Item)])
        {
            data[field] = text;
        }

        foreach (string left in LeftOut(row))
        {
            data.Remove(left);
        }

        foreach ((string field, string text) in Typed(row, target))
        {
            data[field] = text;
        }

        return data;
    }

    private static string[] LeftOut(string row) => row switch
    {
        "refresh" => ["question", "assignment"],
        "refresh (a notice)" => ["question"],
        "sectionFile" => ["stakeholder"],
        "preview" or "remind" => ["stakeholder", "item"],
        _ => [],
    };

    private static (string Field, string Text)[] Typed(string row, SeededAssessment target) => row switch
    {
        "assign (sent)" => [("fields", "form"), (AssignCard.PeopleField, target.Contributor.Email), (AssignCard.ItemsField, "B3")],
        "auditor (sent)" => [("fields", "form"), (AuditorsCard.ToField, AccessWorld.Heir.Email)],
        "handOver (sent)" => [("fields", "form"), (HandOverCard.ToField, AccessWorld.Heir.Email), (HandOverCard.StayField, "true")],
        "ask" => [(AskForm.QuestionField, "Are the regions meant?")],
        "decline" => [(DeclineForm.ReasonField, "Another office is in charge.")],
        "delegate" => [(PassOnForm.ToField, "deputy@example.org"), (PassOnForm.NameField, "A deputy")],
        "return" => [(ReturnForm.CommentField, "Say more.")],
        "reply" => [(QuestionCard.ReplyField, "They are.")],
        "submit" or "saveDraft" => [(AnswerFields.AnswerField, "Another answer.")],
        "workingCopy (ended)" => [(WorkingCopyCard.TaskOf, WorkingCopyCard.End)],
        "reachStep" => [("step", "PrintedForm")],
        "start" =>
        [
            ("fields", "form"), ("request", Guid.NewGuid().ToString("N")), (StartCard.TemplateField, "quick-check"), (StartCard.TitleField, "New"), (StartCard.StateField, "New"),
            (StartCard.CycleField, "2027"), (StartCard.LanguageField, "en"), (StartCard.DueField, $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}"),
        ],
        _ => [],
    };

    private async Task<IReadOnlyList<string>> TalkAsync(IReadOnlyList<Try> tries, Func<Try, Task<string>> doAsync)
    {
        var wrong = new List<string>();
        foreach (Try one in tries)
        {
            string shown = await doAsync(one);
            string outcome = RefusedWith(shown);
            wrong.AddRange(outcome == one.Expected ? [] : [$"{one}: {one.Expected} was expected, {outcome} came: {shown}"]);
            wrong.AddRange(shown.Length > 0 ? [] : [$"{one}: there was no answer."]);
            wrong.AddRange(_world.Assessments.Where(assessment => !_world.HasPart(one.Role, assessment, inChat: true)).SelectMany(assessment => assessment.Secrets)
                .Where(secret => shown.Contains(secret, StringComparison.OrdinalIgnoreCase) && !DataOf(one.What, one.Target).ToString().Contains(secret, StringComparison.OrdinalIgnoreCase))
                .Select(secret => $"{one} reveals “{secret}”."));
        }

        return wrong;
    }

    /// <summary>The sentence of a refusal at the door, whatever card it stands on.</summary>
    private static string RefusedWith(string shown)
    {
        foreach (Refusal refusal in AtTheDoor.Where(code => code != "Unauthenticated").Select(Enum.Parse<Refusal>))
        {
            string sentence = RefusalTexts.For(new RefusedException(refusal, ("assignment", "\u0001")), "en").Split('\u0001')[0];
            if (shown.Contains(JToken.FromObject(sentence).ToString(Newtonsoft.Json.Formatting.None).Trim('"'), StringComparison.Ordinal))
            {
                return new RefusedException(refusal).Kind == RefusalKind.NotFound ? "404" : "403";
            }
        }

        return Ok;
    }

    private static string[] NamesOf<T>() =>
    [
        .. typeof(BotServices).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(T)))
            .Select(type => NameOf(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type))).Order(StringComparer.Ordinal),
    ];

    private static string NameOf(object made) => made is ICommand command ? command.Name : ((ICardAction)made).Verb;
}
