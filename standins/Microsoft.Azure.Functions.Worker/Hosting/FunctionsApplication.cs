namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an isolated worker's Program starts.</summary>
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
