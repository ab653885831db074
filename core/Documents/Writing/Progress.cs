using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>How far a heading is.</summary>
/// <param name="InScope">Items in scope; an item that is answered in its parts only is not counted beside them.</param>
/// <param name="Asked">Of these, with somebody asked.</param>
/// <param name="Answered">Of these, with at least one answer handed in.</param>
/// <param name="Included">Of these, with at least one accepted answer in this document.</param>
/// <param name="LeftOut">Not used or not applicable.</param>
internal readonly record struct Progress(int InScope, int Asked, int Answered, int Included, int LeftOut)
{
    public static Progress Of(TemplateHeading heading, MasterFacts facts)
    {
        var sum = default(Progress);
        foreach (TemplateItem item in heading.Items)
        {
            sum += Counts(item, facts) ? Of(item, facts) : default;
            foreach (TemplateItem part in item.Parts)
            {
                sum += Of(part, facts);
            }
        }

        return sum;
    }

    public static Progress operator +(Progress a, Progress b) =>
        new(a.InScope + b.InScope, a.Asked + b.Asked, a.Answered + b.Answered, a.Included + b.Included, a.LeftOut + b.LeftOut);

    private static bool Counts(TemplateItem item, MasterFacts facts) =>
        item.Parts.Count == 0 || facts.AssignmentsOf(item.Key).Count > 0 || facts.Answered(item.Key);

    private static Progress Of(TemplateItem item, MasterFacts facts)
    {
        if (facts.UseOf(item.Key).Kind != ItemUseKind.InScope)
        {
            return new Progress(0, 0, 0, 0, 1);
        }

        IReadOnlyList<Assignment> asked = facts.AssignmentsOf(item.Key);
        bool included = facts.Answered(item.Key);
        bool answered = included || asked.Any(assignment => assignment.LatestVersion > 0);
        return new Progress(1, Count(asked.Count > 0), Count(answered), Count(included), 0);
    }

    private static int Count(bool yes) => yes ? 1 : 0;
}
