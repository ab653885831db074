using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Identity;

namespace OfficeIntegration.Local.Identity;

/// <summary>
/// Takes callers at their word; only behind a loopback address. <c>X-Local-User</c> is an Entra object id,
/// <c>X-Local-Tenant</c> another tenant to come from. A page that is only read may carry <c>?user=</c> instead; what
/// writes needs the header, which a page from elsewhere cannot send.
/// </summary>
public sealed class LocalCallers(LocalPeople people) : ICallers
{
    public const string UserHeader = "X-Local-User";
    public const string TenantHeader = "X-Local-Tenant";

    public bool IsLocal => true;

    public Task<Caller> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        string? user = request.Headers[UserHeader].FirstOrDefault() ?? (HttpMethods.IsGet(request.Method) ? request.Query["user"].FirstOrDefault() : null);
        string tenant = request.Headers[TenantHeader].FirstOrDefault() ?? LocalTenant.Id;
        return Guid.TryParse(user, out Guid objectId)
            ? Task.FromResult(new Caller(tenant, objectId.ToString(), people.NameOf(objectId.ToString())))
            : throw new UnauthenticatedException($"{UserHeader} holds no object id");
    }
}
