using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>What is said about reaching people, in six languages.</summary>
public static class ReachTexts
{
    public static string For(ReachRung rung, string language) => RefusalTexts.In(language)[$"ReachRung.{rung}"];

    /// <returns>Null when there is nothing to do.</returns>
    public static string? For(ReachStep step, string language) => step == ReachStep.None ? null : RefusalTexts.In(language)[$"ReachStep.{step}"];

    /// <param name="installs">The product installs the app for people.</param>
    public static string For(DeliveryProblem problem, bool installs, string language) =>
        RefusalTexts.For(problem, language) + (problem == DeliveryProblem.NotInstalled && !installs ? RefusalTexts.In(language)["Reach.InstallNotSetUp"] : "");

    /// <summary>The e-mail that the section file goes with, in the person's language.</summary>
    public static (string Subject, string Body) Mail(Assessment assessment, Stakeholder person)
    {
        TextsInLanguage texts = RefusalTexts.In(person.Language);
        return (
            texts.Format("Reach.MailSubject", ("title", assessment.Title)),
            texts.Format("Reach.MailBody", ("name", person.Name), ("title", assessment.Title), ("date", assessment.DueAt.ToString("d", texts.Culture))));
    }

    /// <summary>An e-mail to the person in their language, ready to have the section file attached.</summary>
    /// <returns>A <c>mailto</c> address (RFC 6068).</returns>
    public static string MailTo(Assessment assessment, Stakeholder person)
    {
        (string subject, string body) = Mail(assessment, person);
        return $"mailto:{Uri.EscapeDataString(person.Email).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(body.Replace("\n", "\r\n", StringComparison.Ordinal))}";
    }
}
