namespace OfficeIntegration.Core.People;

/// <summary>Bounds how many requests are under way; whoever waits for a retry holds no place.</summary>
/// <param name="most">From 1.</param>
internal sealed class AtMostHandler(int most) : DelegatingHandler
{
    private readonly SemaphoreSlim _places = new(most);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _places.Dispose();
        }

        base.Dispose(disposing);
    }
}
