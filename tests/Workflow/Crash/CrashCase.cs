namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>Something a use-case does, and what stands in the store before.</summary>
/// <param name="Prepare">After <see cref="CrashWorld.BeginAsync"/>.</param>
internal sealed record CrashCase(Type UseCase, string What, Func<CrashWorld, Task> Prepare, Func<CrashWorld, Task> Act)
{
    public string Name => What.Length == 0 ? UseCase.Name : $"{UseCase.Name}, {What}";
}
