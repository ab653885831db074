namespace OfficeIntegration.Functions.Identity;

/// <summary>A request does not prove who sends it.</summary>
/// <param name="reason">English, for the log; nothing of the token.</param>
public sealed class UnauthenticatedException(string reason) : Exception(reason);
