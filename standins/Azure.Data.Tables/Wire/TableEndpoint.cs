using System.Net;

namespace Azure.Data.Tables.Wire;

/// <summary>The address of an account's Table service, without a query and without a table.</summary>
internal sealed record TableEndpoint(Uri Uri)
{
    /// <summary>The first label of the host; with an address or localhost, the first segment of the path.</summary>
    public string AccountName => HasAccountInPath
        ? Uri.Segments.ElementAtOrDefault(1)?.TrimEnd('/') ?? string.Empty
        : Uri.Host.Split('.') is [string account, _, ..] ? account : string.Empty;

    /// <summary>The account's address, ending in no slash.</summary>
    public string Root => Uri.AbsoluteUri.TrimEnd('/');

    private bool HasAccountInPath => Uri.IsLoopback || IPAddress.TryParse(Uri.Host, out _);

    public static TableEndpoint Of(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (endpoint.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase))
        {
            throw new NotSupportedException("stand-in: the Table API of Cosmos DB");
        }

        return new(new Uri(endpoint.GetLeftPart(UriPartial.Path)));
    }

    /// <summary>The account's address when <paramref name="endpoint"/> may already name the table.</summary>
    public static TableEndpoint Of(Uri endpoint, string tableName)
    {
        TableEndpoint given = Of(endpoint);
        string suffix = "/" + tableName;
        return given.Root.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && !given.IsAccountOnly(tableName)
            ? new(new Uri(given.Root[..^tableName.Length]))
            : given;
    }

    public Uri Table(string tableName) => new($"{Root}/{tableName}");

    private bool IsAccountOnly(string tableName) =>
        HasAccountInPath && Uri.AbsolutePath.Trim('/').Equals(tableName, StringComparison.OrdinalIgnoreCase);
}
