using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Templates;

/// <summary>Reads <c>sample.json</c> and holds it against the outline and against itself.</summary>
internal sealed class TemplateSampleReader(TemplateOutline outline)
{
    private static readonly Dictionary<string, string> s_languages = Languages.All.ToDictionary(language => language);
    private static readonly Dictionary<string, StakeholderCategory> s_categories = Enum.GetValues<StakeholderCategory>().ToDictionary(category => category.ToString());
    private static readonly Dictionary<string, AssignmentRole> s_roles = Enum.GetValues<AssignmentRole>().ToDictionary(role => role.ToString());
    private static readonly Dictionary<string, ItemUseKind> s_exceptions = new()
    {
        [nameof(ItemUseKind.NotUsed)] = ItemUseKind.NotUsed,
        [nameof(ItemUseKind.NotApplicable)] = ItemUseKind.NotApplicable,
    };

    private static readonly Dictionary<string, Marking> s_markings = new()
    {
        ["CLEAR"] = Marking.Clear,
        ["GREEN"] = Marking.Green,
        ["AMBER"] = Marking.Amber,
        ["AMBER+STRICT"] = Marking.AmberStrict,
        ["RED"] = Marking.Red,
    };

    private readonly HashSet<string> _objectIds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _outOfScope = [];
    private readonly HashSet<string> _led = [];
    private readonly HashSet<string> _asked = [];

    /// <exception cref="TemplateRejectedException">
    /// The file is not as sample.schema.json describes it, names an item or person there is not, or leaves an item in scope without a lead.
    /// </exception>
    public TemplateSample Read(JsonPlace file)
    {
        JsonFields fields = file.Fields(["assessment", "coordinators", "stakeholders", "itemUses", "assignments"]);
        var sample = new TemplateSample(
            Assessment(fields["assessment"]),
            [.. fields["coordinators"].Elements(1).Select(Coordinator)],
            [.. fields["stakeholders"].Elements(1).Select(Person)],
            [.. fields["itemUses"].Elements().Select(Use)],
            [.. fields["assignments"].Elements(1).Select(Assignment)]);
        return outline.ItemKeys.Except(_outOfScope).Except(_led).FirstOrDefault() is { } withoutLead
            ? throw fields["assignments"].Refused($"the item '{withoutLead}' is in scope and has no lead")
            : sample;
    }

    private static SampleAssessment Assessment(JsonPlace place)
    {
        JsonFields fields = place.Fields(["title", "state", "cycle", "language", "dueInDays"]);
        return new(
            fields["title"].Line(),
            fields["state"].Line(),
            fields["cycle"].Line(),
            fields["language"].OneOf(s_languages),
            fields["dueInDays"].Integer(1, 365));
    }

    private Coordinator Coordinator(JsonPlace place)
    {
        JsonFields fields = place.Fields(["objectId", "name", "email"]);
        return new(ObjectId(fields["objectId"]), fields["name"].Line(), fields["email"].Line());
    }

    private SamplePerson Person(JsonPlace place)
    {
        JsonFields fields = place.Fields(["name", "organisation", "category", "language", "timeZone", "email", "objectId"]);
        return new(
            fields["name"].Line(),
            fields["organisation"].Line(),
            fields["category"].OneOf(s_categories),
            fields["language"].OneOf(s_languages),
            fields["timeZone"].Line(),
            Email(fields["email"]),
            ObjectId(fields["objectId"]));
    }

    private ItemUse Use(JsonPlace place)
    {
        JsonFields fields = place.Fields(["itemKey", "kind", "reason"], "decidedBy");
        ItemUseKind kind = fields["kind"].OneOf(s_exceptions);
        string key = ItemKey(fields["itemKey"]);
        if (kind == ItemUseKind.NotUsed && fields.Find("decidedBy") is null)
        {
            throw place.Refused("an item is not used by decision, and 'decidedBy' is missing");
        }

        return _outOfScope.Add(key)
            ? new(key, kind, fields["reason"].Line(), fields.Find("decidedBy")?.Line())
            : throw fields["itemKey"].Refused($"the item '{key}' stands here a second time");
    }

    private SampleAssignment Assignment(JsonPlace place)
    {
        JsonFields fields = place.Fields(["stakeholder", "itemKey", "role"], "answer");
        var assignment = new SampleAssignment(
            Known(fields["stakeholder"]),
            InScope(fields["itemKey"]),
            fields["role"].OneOf(s_roles),
            fields.Find("answer") is { } answer ? Answer(answer) : null);
        if (!_asked.Add($"{assignment.ItemKey} {assignment.StakeholderEmail}"))
        {
            throw place.Refused($"'{assignment.StakeholderEmail}' is asked for the item '{assignment.ItemKey}' a second time");
        }

        if (assignment.Role == AssignmentRole.Lead && !_led.Add(assignment.ItemKey))
        {
            throw place.Refused($"the item '{assignment.ItemKey}' has a second lead");
        }

        return assignment.Role == AssignmentRole.Reviewer == assignment.Answer is null
            ? assignment
            : throw place.Refused("a lead or contributor has an answer, and a reviewer has none");
    }

    private static SampleAnswer Answer(JsonPlace place)
    {
        JsonFields fields = place.Fields(["markdown", "marking"], "furtherAction", "evidence", "level");
        return new(
            fields["markdown"].Text(),
            fields.Find("furtherAction")?.Text() ?? "",
            [.. (fields.Find("evidence")?.Elements(1) ?? []).Select(Address)],
            fields["marking"].OneOf(s_markings),
            fields.Find("level")?.Integer(0, 5));
    }

    private static string Address(JsonPlace place) =>
        Uri.TryCreate(place.Line(), UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? place.Line()
            : throw place.Refused($"'{place.Line()}' is no https address");

    private string ObjectId(JsonPlace place) =>
        !Guid.TryParseExact(place.Line(), "D", out _) ? throw place.Refused($"'{place.Line()}' is no object id")
            : _objectIds.Add(place.Line()) ? place.Line()
            : throw place.Refused($"the object id '{place.Line()}' stands here a second time");

    private string Email(JsonPlace place) =>
        _emails.Add(place.Line()) ? place.Line() : throw place.Refused($"the address '{place.Line()}' stands here a second time");

    private string Known(JsonPlace place) =>
        _emails.Contains(place.Line()) ? place.Line() : throw place.Refused($"no stakeholder has the address '{place.Line()}'");

    private string ItemKey(JsonPlace place) =>
        outline.ItemKeys.Contains(place.Line()) ? place.Line() : throw place.Refused($"template.json has no item '{place.Line()}'");

    private string InScope(JsonPlace place) =>
        _outOfScope.Contains(ItemKey(place)) ? throw place.Refused($"the item '{place.Line()}' is not in scope") : place.Line();
}
