namespace OfficeIntegration.Local;

/// <summary>Something the person at the keyboard can put right; the message says how and is printed as it is.</summary>
public sealed class LocalRunException(string message, Exception? inner = null) : Exception(message, inner);
