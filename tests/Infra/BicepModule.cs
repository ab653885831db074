namespace OfficeIntegration.Tests.Infra;

/// <summary>A module as main.bicep uses it.</summary>
/// <param name="Symbol">What main.bicep calls it.</param>
/// <param name="Given">Parameters it is given.</param>
internal sealed record BicepModule(string Symbol, string File, string[] Given);
