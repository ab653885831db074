using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.StandIns.Functions;

/// <summary>A context somebody else derives, read through the extensions.</summary>
public sealed class FunctionContextTests
{
    [Fact]
    public void GetHttpContext_OfAnHttpFunction_IsTheRequestsContext()
    {
        var http = new DefaultHttpContext();
        var context = new SampleContext { Items = { ["HttpRequestContext"] = http } };

        Assert.Same(http, context.GetHttpContext());
    }

    [Fact]
    public void GetHttpContext_OfATimer_IsNull() => Assert.Null(new SampleContext().GetHttpContext());

    [Fact]
    public void GetLogger_ComesFromTheInvocationsServices()
    {
        var context = new SampleContext { InstanceServices = new ServiceCollection().AddLogging().BuildServiceProvider() };

        Assert.NotNull(context.GetLogger<FunctionContextTests>());
        Assert.NotNull(context.GetLogger("Any"));
    }

    private sealed class SampleContext : FunctionContext
    {
        public override string InvocationId => "i1";

        public override string FunctionId => "f1";

        public override TraceContext TraceContext => throw new InvalidOperationException();

        public override BindingContext BindingContext => throw new InvalidOperationException();

        public override RetryContext RetryContext => throw new InvalidOperationException();

        public override IServiceProvider InstanceServices { get; set; } = new ServiceCollection().BuildServiceProvider();

        public override FunctionDefinition FunctionDefinition => throw new InvalidOperationException();

        public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

        public override IInvocationFeatures Features => throw new InvalidOperationException();
    }
}
