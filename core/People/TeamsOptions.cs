using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.People;

/// <param name="AppId">The id in the Teams app's manifest; null when the product does not install it for people.</param>
public sealed record TeamsOptions(string? AppId)
{
    /// <param name="configuration"><c>Teams:AppId</c>, optional.</param>
    public static TeamsOptions Of(IConfiguration configuration) => configuration["Teams:AppId"] switch
    {
        null or "" => new((string?)null),
        { } id when Guid.TryParse(id, out Guid read) => new(read.ToString()),
        { } id => throw new InvalidOperationException($"Teams:AppId is '{id}'; write the id that the app's manifest has, 00000000-0000-0000-0000-000000000000."),
    };
}
