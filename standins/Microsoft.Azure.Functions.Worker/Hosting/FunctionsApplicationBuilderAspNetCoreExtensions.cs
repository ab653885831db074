namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Lets HTTP functions take and return ASP.NET Core types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder) => builder;
}
