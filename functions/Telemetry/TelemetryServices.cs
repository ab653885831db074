using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeIntegration.Core.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OfficeIntegration.Functions.Telemetry;

/// <summary>
/// Spans and measures of the product go out by OpenTelemetry: to Application Insights when
/// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> says where, to a collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
/// does, to both, or nowhere.
/// </summary>
public static class TelemetryServices
{
    /// <summary>What the Functions worker begins every invocation with.</summary>
    private const string Worker = "Microsoft.Azure.Functions.Worker";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        bool insights = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 };
        bool collector = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (insights)
        {
            services.AddOptions<AzureMonitorExporterOptions>().Configure<TokenCredential>((monitor, credential) => Address(monitor, configuration, credential));
        }

        if (insights || collector)
        {
            services.AddOpenTelemetry()
                .ConfigureResource(resource => resource.AddService("OfficeIntegration", autoGenerateServiceInstanceId: false))
                .WithTracing(traces => To(traces.AddProduct(), insights, collector))
                .WithMetrics(measures => To(measures.AddProduct(), insights, collector));
        }

        return services;
    }

    /// <summary>The product's spans and the calls it makes, without anything about people.</summary>
    public static TracerProviderBuilder AddProduct(this TracerProviderBuilder traces) =>
        traces.AddSource(Spans.SourceName, Worker).AddHttpClientInstrumentation().AddProcessor(new Discretion());

    public static MeterProviderBuilder AddProduct(this MeterProviderBuilder measures) => measures.AddMeter(Measures.MeterName);

    // With an authentication string, who may send is decided by a role and not by who knows the connection string.
    private static void Address(AzureMonitorExporterOptions monitor, IConfiguration configuration, TokenCredential credential)
    {
        monitor.ConnectionString = configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"];
        monitor.Credential = configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] is { Length: > 0 } ? credential : null;
    }

    private static void To(TracerProviderBuilder traces, bool insights, bool collector)
    {
        _ = insights ? traces.AddAzureMonitorTraceExporter() : traces;
        _ = collector ? traces.AddOtlpExporter() : traces;
    }

    private static void To(MeterProviderBuilder measures, bool insights, bool collector)
    {
        _ = insights ? measures.AddAzureMonitorMetricExporter() : measures;
        _ = collector ? measures.AddOtlpExporter() : measures;
    }
}
