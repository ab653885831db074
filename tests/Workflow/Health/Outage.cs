using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OfficeIntegration.Tests.Workflow.Health;

/// <summary>While it is on, no request to the store gets through.</summary>
internal sealed class Outage : HttpPipelinePolicy
{
    public bool IsOn { get; set; }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => IsOn ? throw Away() : ProcessNextAsync(message, pipeline);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsOn)
        {
            throw Away();
        }

        ProcessNext(message, pipeline);
    }

    private static RequestFailedException Away() => new(503, "The service is away.");
}
