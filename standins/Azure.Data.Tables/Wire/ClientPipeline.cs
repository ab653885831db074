using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Azure.Core's pipeline with one kind of authentication.</summary>
internal static class ClientPipeline
{
    private const string StorageScope = "https://storage.azure.com/.default";

    public static TableRest SharedKey(TableEndpoint endpoint, TableSharedKeyCredential credential, TableClientOptions? options) =>
        Rest(endpoint, options ?? new TableClientOptions(), new SharedKeyLitePolicy(credential));

    public static TableRest Token(TableEndpoint endpoint, TokenCredential credential, TableClientOptions? options) =>
        Rest(endpoint, options ?? new TableClientOptions(), new BearerTokenAuthenticationPolicy(credential, StorageScope));

    private static TableRest Rest(TableEndpoint endpoint, TableClientOptions options, HttpPipelinePolicy authentication) =>
        new(HttpPipelineBuilder.Build(options, authentication), endpoint, options.VersionHeader);
}
