namespace OfficeIntegration.Tests.Support;

/// <summary>What a <see cref="ScriptedTransport"/> answers.</summary>
public sealed record ScriptedAnswer(int Status, string Body = "", params (string Name, string Value)[] Headers);
