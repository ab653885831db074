using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Workflow;

/// <summary>The sentence for a refusal, in the reader's language.</summary>
public static class RefusalTexts
{
    private static readonly TextCatalogue Catalogue =
        TextCatalogue.Load(typeof(RefusalTexts).Assembly, "OfficeIntegration.Core.Workflow.Texts");

    public static string For(RefusedException refused, string language)
    {
        TextsInLanguage texts = Catalogue.For(language);
        (string Name, object? Value)[] values = [.. refused.Values.Select(value => (value.Name, Localised(value.Value, texts)))];
        return texts.Format(KeyOf(refused.Refusal), values);
    }

    public static string For(DocumentRejectedException rejected, string language) =>
        Catalogue.For(language)[KeyOf(rejected.Reason)];

    public static string For(DeliveryProblem problem, string language) => Catalogue.For(language)[KeyOf(problem)];

    public static string For(AssignmentState state, string language) => Catalogue.For(language)[KeyOf(state)];

    public static string For(WorkingCopyTrouble trouble, string language) => Catalogue.For(language)[KeyOf(trouble)];

    public static string For(DirectoryFinding finding, string language) => Catalogue.For(language)[KeyOf(finding)];

    public static string For(Ailment ailment, string language) => Catalogue.For(language)[KeyOf(ailment)];

    public static string For(Remedy remedy, string language) => Catalogue.For(language)[KeyOf(remedy)];

    internal static TextsInLanguage In(string language) => Catalogue.For(language);

    private static string KeyOf(Enum value) => $"{value.GetType().Name}.{value}";

    private static object? Localised(object? value, TextsInLanguage texts) => value switch
    {
        AssignmentState state => texts[KeyOf(state)],
        DateTimeOffset moment => moment.ToString("d", texts.Culture),
        _ => value,
    };
}
