using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The ASP.NET Core request behind an invocation.</summary>
public static class FunctionContextExtensions
{
    private const string HttpContextItem = "HttpRequestContext";

    /// <summary>Null for a function that HTTP did not start.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue(HttpContextItem, out object? item) ? item as HttpContext : null;
}
