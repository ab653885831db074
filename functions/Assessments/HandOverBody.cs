namespace OfficeIntegration.Functions.Assessments;

/// <param name="To">E-mail address of somebody in the directory.</param>
/// <param name="Stays">The caller stays a coordinator, too.</param>
public sealed record HandOverBody(string? To = null, bool Stays = false);
