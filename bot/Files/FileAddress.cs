namespace OfficeIntegration.Bot.Files;

/// <summary>Addresses that files are fetched from or put to: https, or on this machine also http.</summary>
public static class FileAddress
{
    /// <summary>Name of the HTTP client for files: it gives up after half a minute.</summary>
    public const string Client = "files";

    public static Uri? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : null;
}
