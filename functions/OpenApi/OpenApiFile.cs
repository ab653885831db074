using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>The API document as it is served; made once.</summary>
public sealed class OpenApiFile
{
    public ReadOnlyMemory<byte> Content { get; } = Encoding.UTF8.GetBytes(OpenApiDocument.Build(typeof(OpenApiFile).Assembly).ToJsonString());

    public string ETag => $"\"{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..16]}\"";
}
