using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents.Editors;

/// <summary>A master of the questionnaire of resolution 64/211 in which every item is answered with everything an answer can have.</summary>
internal static class FullMaster
{
    private static readonly Template Questionnaire = TemplateCatalogue.Load(Repository.PathOf("templates")).Find("un-64-211")!;

    /// <summary>Keys of the items that are answered.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Questionnaire.Items.Where(item => item.Parts.Count == 0).Select(item => item.Key)];

    /// <summary>A sentence that stands in the answer to one item and nowhere else.</summary>
    public static string Sentence(string itemKey) => $"Said of {itemKey} only.";

    public static MasterChain In(string language)
    {
        Assignment[] asked = [.. Keys.SelectMany((key, index) => Answering(index).Select(person => new Assignment(person, key, AssignmentRole.Contributor, SampleDocuments.At.AddDays(50), AssignmentState.Accepted)))];
        Assessment assessment = SampleDocuments.Assessment(language) with { TemplateId = Questionnaire.Id, TemplateVersion = Questionnaire.Version, ItemUses = [.. Questionnaire.Items.Select(item => new ItemUse(item.Key, ItemUseKind.InScope))] };
        var chain = new MasterChain(language)
        {
            Frame = SampleDocuments.Frame(language) with { Assessment = assessment, Template = Questionnaire, Assignments = asked },
            Pictures = SamplePictures.All,
        };
        chain.Merge([.. asked.Select((assignment, index) => Answer(assignment, index, language))]);
        return chain;
    }

    /// <summary>Two people answer every third item.</summary>
    private static string[] Answering(int index) => (index % 3) switch
    {
        0 => ["layla", "jb"],
        1 => ["ahmad"],
        _ => ["wang"],
    };

    private static Contribution Answer(Assignment assignment, int index, string language)
    {
        var said = new ParagraphBlock([new Inline(assignment.StakeholderId == "jb" ? "Seconded." : Sentence(assignment.ItemKey))]);
        Contribution frame = SampleDocuments.Answer(assignment.StakeholderId, assignment.ItemKey, 1, "", (Marking)(index % 3), index % 4 == 0 ? "Adopt the **decree**." : "", "https://example.org/evidence");
        return frame with { Markdown = null, Body = new RichText([said, .. RichAnswers.Of(language).Blocks]) };
    }
}
