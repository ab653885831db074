namespace Azure.Data.Tables.Wire;

/// <summary>What a storage connection string says about the Table service.</summary>
internal sealed record ConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    private const string DevelopmentAccount = "devstoreaccount1";

    // The emulator's key is public knowledge and opens nothing else.
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        Dictionary<string, string> settings = Split(connectionString);
        if (settings.ContainsKey("SharedAccessSignature") || settings.ContainsKey("DevelopmentStorageProxyUri"))
        {
            throw new NotSupportedException("stand-in: connection strings with a shared access signature or an emulator proxy");
        }

        return settings.GetValueOrDefault("UseDevelopmentStorage") == "true" ? Development() : Account(settings);
    }

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in connectionString.Split(';').Where(pair => pair.Length > 0))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new InvalidOperationException($"The connection string has no value for '{pair}'.");
            }

            if (!settings.TryAdd(pair[..equals], pair[(equals + 1)..]))
            {
                throw new InvalidOperationException($"The connection string has '{pair[..equals]}' twice.");
            }
        }

        return settings;
    }

    private static ConnectionString Development() =>
        new(new Uri($"http://127.0.0.1:10002/{DevelopmentAccount}"), new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey));

    private static ConnectionString Account(Dictionary<string, string> settings)
    {
        if (!settings.TryGetValue("AccountName", out string? account) || !settings.TryGetValue("AccountKey", out string? key))
        {
            throw new ArgumentException("The connection string needs AccountName and AccountKey, or UseDevelopmentStorage=true.");
        }

        string endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return new(new Uri(endpoint), new TableSharedKeyCredential(account, key));
    }
}
