using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Identity;

/// <summary>Says who sends a request.</summary>
public interface ICallers
{
    /// <summary>Callers are taken at their word, as on one machine; the web page then offers to be somebody else.</summary>
    bool IsLocal => false;

    /// <exception cref="UnauthenticatedException">It does not prove who it comes from.</exception>
    /// <exception cref="IdentityUnavailableException">The proof cannot be checked at the moment.</exception>
    Task<Caller> IdentifyAsync(HttpRequest request, CancellationToken cancellation);
}
