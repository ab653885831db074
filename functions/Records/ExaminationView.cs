using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Records;

/// <param name="Whole">Nothing is wrong, or nothing any more.</param>
public sealed record ExaminationView(bool Whole, IReadOnlyList<FindingView> Findings)
{
    public static ExaminationView Of(IReadOnlyList<Finding> findings, string language) => new(
        findings.All(finding => finding.Mended),
        [.. findings.Select(finding => new FindingView(finding.Ailment, finding.Row, RefusalTexts.For(finding.Ailment, language), RefusalTexts.For(finding.Remedy, language), finding.Remedy))]);
}

/// <param name="Row">Key of the row it was noticed at.</param>
/// <param name="What">In the caller's language.</param>
/// <param name="WhatToDo">In the caller's language.</param>
public sealed record FindingView(Ailment Ailment, string Row, string What, string WhatToDo, Remedy Remedy);
