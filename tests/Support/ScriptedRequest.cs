namespace OfficeIntegration.Tests.Support;

/// <summary>What a <see cref="ScriptedTransport"/> was asked; the body byte for character.</summary>
public sealed record ScriptedRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body);
