using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace OfficeIntegration.Tests.StandIns.Functions;

/// <summary>What can be read off a function by reflection.</summary>
public sealed class WorkerAttributeTests
{
    [Fact]
    public void Function_HasItsName() => Assert.Equal("Get", Function(nameof(Samples.Get)).Name);

    [Fact]
    public void HttpTrigger_Full_HasMethodsRouteAndLevel()
    {
        var trigger = Trigger<HttpTriggerAttribute>(nameof(Samples.Get));

        Assert.Equal(["get", "head"], trigger.Methods!);
        Assert.Equal(("assessments/{id}", AuthorizationLevel.Anonymous), (trigger.Route, trigger.AuthLevel));
    }

    [Fact]
    public void HttpTrigger_Bare_IsAllMethodsWithAKey()
    {
        var trigger = Trigger<HttpTriggerAttribute>(nameof(Samples.Any));

        Assert.Null(trigger.Methods);
        Assert.Null(trigger.Route);
        Assert.Equal(AuthorizationLevel.Function, trigger.AuthLevel);
    }

    [Fact]
    public void TimerTrigger_MonitorsUnlessTold()
    {
        var trigger = Trigger<TimerTriggerAttribute>(nameof(Samples.Tick));

        Assert.Equal(("0 */5 * * * *", true, false), (trigger.Schedule, trigger.UseMonitor, trigger.RunOnStartup));
    }

    [Fact]
    public void Triggers_AreBindingsOfParameters() =>
        Assert.Equal(AttributeTargets.Parameter, typeof(TriggerBindingAttribute).GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn);

    private static FunctionAttribute Function(string method) => Method(method).GetCustomAttribute<FunctionAttribute>()!;

    private static T Trigger<T>(string method)
        where T : TriggerBindingAttribute => Method(method).GetParameters()[0].GetCustomAttribute<T>()!;

    private static MethodInfo Method(string name) => typeof(Samples).GetMethod(name)!;

    private static class Samples
    {
        [Function(nameof(Get))]
        public static void Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assessments/{id}")] object request) => _ = request;

        [Function(nameof(Any))]
        public static void Any([HttpTrigger] object request) => _ = request;

        [Function(nameof(Tick))]
        public static void Tick([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => _ = timer;
    }
}
