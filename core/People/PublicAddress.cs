using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.People;

/// <summary>Where Microsoft 365 reaches the product.</summary>
/// <param name="configuration"><c>PublicUrl</c>, optional. Read when it is needed: on one machine the address is known only once the product listens.</param>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <summary>Without a slash at the end; null when nobody reaches the product from outside.</summary>
    public string? Url => configuration["PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null;
}
