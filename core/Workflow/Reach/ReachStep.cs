namespace OfficeIntegration.Core.Workflow.Reach;

/// <summary>What the coordinator can do next about one person.</summary>
public enum ReachStep
{
    /// <summary>Nothing: the person has the word, or is done.</summary>
    None,

    /// <summary>Send the prompt.</summary>
    Ask,
    Remind,

    /// <summary>Accept the answer or send it back.</summary>
    Review,

    /// <summary>Ask somebody else of the same organisation.</summary>
    Deputy,

    /// <summary>Send the section file by e-mail; the answer comes back in it.</summary>
    SectionFileByEmail,

    /// <summary>Print the section file and hand it over; type in what comes back.</summary>
    PrintedForm,
}
