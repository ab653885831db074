#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Retries, diagnostics and transport of a client, and the protocol version it speaks.</summary>
public class TableClientOptions : ClientOptions
{
    /// <param name="serviceVersion">The protocol version sent with every request.</param>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionHeader = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
    }

    internal string VersionHeader { get; }

    /// <summary>Versions of the Table service's REST protocol.</summary>
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06, which adds tokens of Microsoft Entra ID.</summary>
        V2020_12_06 = 2,
    }
}
