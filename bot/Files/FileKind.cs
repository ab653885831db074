namespace OfficeIntegration.Bot.Files;

/// <summary>Which file is offered; written into the consent card's context together with ids.</summary>
public enum FileKind
{
    Master,
    Section,
}
