using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace OfficeIntegration.Core.People;

/// <summary>The one client of Graph that the product has.</summary>
public static class GraphConnection
{
    // The client's own ceiling. It honours Retry-After up to three minutes for one wait; what takes longer than the
    // time limit altogether is given up with the answer that came last, and tried again by the timer that wanted it.
    private const int MaxRetry = 10;
    private static readonly TimeSpan RetriesTimeLimit = TimeSpan.FromMinutes(3);

    public static GraphServiceClient Open(GraphOptions options, TokenCredential credential)
    {
        IList<DelegatingHandler> handlers = GraphClientFactory.CreateDefaultHandlers();
        int retry = handlers.ToList().FindIndex(handler => handler is RetryHandler);
        handlers[retry] = new RetryHandler(new RetryHandlerOption { MaxRetry = MaxRetry, RetriesTimeLimit = RetriesTimeLimit });
        handlers.Add(new AtMostHandler(options.AtOnce));
        return new(
            GraphClientFactory.Create(handlers),
            new AzureIdentityAuthenticationProvider(credential, [options.Endpoint.Host], null, true, options.Scope),
            options.Endpoint.ToString().TrimEnd('/'));
    }
}
