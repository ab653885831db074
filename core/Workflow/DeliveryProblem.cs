namespace OfficeIntegration.Core.Workflow;

/// <summary>Why a person cannot be reached. Each has a sentence in six languages.</summary>
public enum DeliveryProblem
{
    /// <summary>The address belongs to nobody in the tenant's directory.</summary>
    NotInDirectory,

    /// <summary>The person has blocked or removed the app.</summary>
    Blocked,

    /// <summary>The conversation that was known is gone.</summary>
    ConversationGone,

    /// <summary>The conversation is gone, and so is the person from the directory.</summary>
    Left,

    /// <summary>The app is not installed for the person, so that there is nowhere to write to.</summary>
    NotInstalled,

    /// <summary>The organisation's Teams catalogue does not have the app.</summary>
    AppNotInCatalogue,

    /// <summary>A policy keeps the app from being installed for the person.</summary>
    AppBlocked,

    /// <summary>The person has no licence that Teams comes with.</summary>
    NoTeams,

    /// <summary>A guest of the tenant, for whom apps cannot be installed.</summary>
    Guest,

    /// <summary>Teams does not let the app write to the person.</summary>
    NotAllowed,

    /// <summary>Every attempt failed for some passing reason.</summary>
    GaveUp,
}
