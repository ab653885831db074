using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Local.Once;

/// <summary>Which sample assignment goes through what, so that one run meets everything that happens in an assessment.</summary>
/// <param name="Plain">Answered once, on the card.</param>
/// <param name="Twice">Answered, and answered again with a second version; later the place of the edit made in Word.</param>
/// <param name="Returned">Sent back by the coordinator and revised.</param>
/// <param name="Word">Answered in a section file that comes back as an attachment.</param>
/// <param name="Delegated">Passed on to <paramref name="Deputy"/>, who answers it.</param>
/// <param name="Declined">Declined with a reason.</param>
/// <param name="Later">One of <paramref name="Plain"/>: revised after the first merge.</param>
/// <param name="DoubleDelivery">E-mail address of the person whose every activity arrives two times.</param>
public sealed record Cast(
    IReadOnlyList<SampleAssignment> Plain,
    SampleAssignment Twice,
    SampleAssignment Returned,
    SampleAssignment Word,
    SampleAssignment Delegated,
    SamplePerson Deputy,
    SampleAssignment Declined,
    SampleAssignment Later,
    string DoubleDelivery)
{
    /// <summary>Assignments with an answer that a sample needs for all of this.</summary>
    public const int NeededAnswers = 7;

    /// <exception cref="LocalRunException">The sample has too few answers, or nobody to pass an item on to.</exception>
    public static Cast Of(TemplateSample sample)
    {
        SampleAssignment[] answered = [.. sample.Assignments.Where(one => one.Answer is not null)];
        if (answered.Length < NeededAnswers)
        {
            throw new LocalRunException($"The sample has {answered.Length} answers; the unattended run needs {NeededAnswers}. Add some to sample.json.");
        }

        SampleAssignment delegated = answered[^2];
        SampleAssignment[] plain = [answered[1], answered[2], .. answered[5..^2]];
        return new(
            plain,
            answered[0],
            answered[3],
            answered[4],
            delegated,
            DeputyFor(sample, delegated),
            answered[^1],
            plain.First(one => one.ItemKey != answered[0].ItemKey),
            answered[1].StakeholderEmail);
    }

    private static SamplePerson DeputyFor(TemplateSample sample, SampleAssignment item) =>
        sample.Stakeholders.FirstOrDefault(person => !sample.Assignments.Any(one => one.ItemKey == item.ItemKey && one.StakeholderEmail == person.Email))
        ?? throw new LocalRunException($"Everybody in the sample is asked for item {item.ItemKey}; nobody is left to pass it on to.");
}
