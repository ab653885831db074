using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

/// <summary>A small questionnaire with people, answers and every kind of item use, in any of the six languages.</summary>
internal static class SampleDocuments
{
    public const string AssessmentId = "0123456789abcdef0123456789abcdef";
    public const string Rich =
        "Telecommunications carry **most** of the *national economy*; see [the report](https://example.org/a?b=c&d=e).\n\n## Findings\n\n- energy\n- water\n  - rural\n\n1. first\n2. second\n\n"
        + "| Sector | Share |\n|---|---|\n| Energy | 12 % |\n| Water | ~~3 %~~ `4 %` |\n\n> A quoted line.\n\nA line\\\nbroken in two.";

    public static DateTimeOffset At { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public static Template Template { get; } = new(
        "sample",
        1,
        [
            new TemplateHeading("A", [new TemplateItem("01", "1.", []), new TemplateItem("02", "2.", [])]),
            new TemplateHeading("B", [new TemplateItem("05", "5.", [new TemplateItem("05.a", "(a)", []), new TemplateItem("05.b", "(b)", [])])]),
            new TemplateHeading("C", [new TemplateItem("07", "7.", []), new TemplateItem("08", "8.", [])]),
        ],
        Languages.All.ToDictionary(language => language, Texts));

    public static IReadOnlyList<Stakeholder> People { get; } =
    [
        new("layla", "Layla Hassan", "Ministry of Communications", StakeholderCategory.Ministry, Languages.English, "Africa/Cairo", "layla@example.org", null),
        new("jb", "Jean-Baptiste N’Guessan", "Autorité de certification (CERT-XX)", StakeholderCategory.OtherGovernment, Languages.French, "Europe/Paris", "jb@example.org", null),
        new("ahmad", "أحمد السيد", "وزارة الداخلية", StakeholderCategory.Ministry, Languages.Arabic, "Africa/Cairo", "ahmad@example.org", null),
        new("wang", "王小明", "国家互联网应急中心", StakeholderCategory.Academia, Languages.Chinese, "Asia/Shanghai", "wang@example.org", null),
    ];

    public static IReadOnlyList<Contribution> Answers { get; } =
    [
        Answer("layla", "01", 1, Rich, Marking.Green, "Adopt the **decree** by mid-2027.", "https://example.org/report.pdf"),
        Answer("jb", "01", 2, "Le CERT-XX assure une **veille permanente**.\n\n1. Détection\n2. Réponse", Marking.AmberStrict),
        Answer("ahmad", "02", 1, "يتولى فريق CERT-XX (2026) الاستجابة للحوادث وفق المعيار ISO/IEC 27001.\n\n- الطاقة\n- المياه", Marking.Green),
        Answer("wang", "02", 1, "国家关键信息基础设施保护工作由多个部门共同负责，CERT 负责应急响应。", Marking.Clear),
        Answer("layla", "05.b", 1, "Regional administrations take part.", Marking.Clear),
    ];

    /// <summary>What every master of the sample is made from; no answers.</summary>
    public static MasterRequest Frame(string language = Languages.English) => new(Assessment(language), Template, People, Assignments(), [], 1, At.AddDays(1));

    /// <summary>The first master, with the sample answers unless others are given.</summary>
    public static byte[] Master(string language = Languages.English, IReadOnlyList<Contribution>? accepted = null) => MasterChain.With(accepted ?? Answers, language).Bytes;

    /// <summary>Somebody who is not in the register any more.</summary>
    public static Stakeholder Stranger(string id) => new(id, id, "", StakeholderCategory.OtherGovernment, Languages.English, "Etc/UTC", "", null);

    public static SectionRequest Section(string language = Languages.English, string? answer = Rich) => new(
        Assessment(language),
        Template,
        People[0] with { Language = language },
        [
            new SectionItem(Asked("layla", "01"), RichText.Empty, 0),
            new SectionItem(Asked("layla", "02"), answer is null ? RichText.Empty : MarkdownAnswer.Parse(answer), answer is null ? 0 : 2),
            new SectionItem(Asked("layla", "05.b"), RichText.Empty, 0),
        ],
        1,
        At);

    public static byte[] Write(SectionRequest request)
    {
        using var stream = new MemoryStream();
        SectionDocument.Write(request, stream);
        return stream.ToArray();
    }

    public static Contribution Answer(string person, string item, int version, string markdown, Marking marking = Marking.Clear, string further = "", params string[] evidence) =>
        new(person, item, version, markdown, MarkdownAnswer.Parse(markdown), further, evidence, marking, null, ContributionSource.Card, At, "oid-" + person);

    public static Assessment Assessment(string language) => new(
        "tenant", AssessmentId, "sample", 1,
        language switch { Languages.Arabic => "التقييم الذاتي الوطني لأمن الفضاء الإلكتروني", Languages.Chinese => "国家网络安全自评估报告", _ => "National cybersecurity self-assessment" },
        language switch { Languages.Arabic => "جمهورية مثال", Languages.Chinese => "示例共和国", _ => "Republic of Exampleland" },
        "2026", language, At.AddDays(60), At, "oid-c", [new Coordinator("oid-c", "Maria Silva", "maria@example.org")],
        [
            .. Template.Items.Select(item => item.Key switch
            {
                "07" => new ItemUse("07", ItemUseKind.NotUsed, "Covered by the national strategy.", "the Interministerial Council"),
                "08" => new ItemUse("08", ItemUseKind.NotApplicable, "No such case has arisen."),
                _ => new ItemUse(item.Key, ItemUseKind.InScope),
            }),
        ],
        ReminderPolicy.Default);

    private static List<Assignment> Assignments() =>
    [
        Asked("layla", "01"), Asked("jb", "01"), Asked("ahmad", "01") with { State = AssignmentState.Declined, Note = "Not our mandate" },
        Asked("ahmad", "02"), Asked("wang", "02"), Asked("layla", "05.a"), Asked("layla", "05.b"),
    ];

    private static Assignment Asked(string person, string item) =>
        new(person, item, person == "layla" ? AssignmentRole.Lead : AssignmentRole.Contributor, At.AddDays(50), AssignmentState.Sent);

    private static TemplateLanguage Texts(string language)
    {
        string words = language switch
        {
            Languages.Arabic => "تقييم دور تكنولوجيات المعلومات والاتصالات في الاقتصاد الوطني والأمن الوطني",
            Languages.Chinese => "评估信息和通信技术在国民经济、国家安全和民间社会中的作用",
            _ => "Assess the role of information and communications technologies in the national economy",
        };
        string[] keys = ["01", "02", "05", "05.a", "05.b", "07", "08"];
        string[] endings = ["energy", "water supply", "stakeholders", "ministries and agencies", "regional participants", "formal venues", "collaboration plans"];
        return new TemplateLanguage(
            language, new Provenance(ProvenanceStatus.WorkingTranslation, "Not compared with the official text."), "A global culture of cybersecurity", "Voluntary self-assessment tool", "A/RES/64/211",
            ["Use is voluntary, in part or in its entirety."],
            new Dictionary<string, string> { ["A"] = "Needs and strategies", ["B"] = "Stakeholder roles", ["C"] = "Policy processes" },
            keys.Zip(endings).ToDictionary(pair => pair.First, pair => $"{words}: {pair.Second} ({pair.First})."));
    }
}
