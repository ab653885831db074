using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace OfficeIntegration.Local.Hosting;

/// <summary>Functions by what starts them.</summary>
internal sealed record FunctionCatalogue(IReadOnlyList<HttpFunction> Http, IReadOnlyList<TimerFunction> Timers)
{
    /// <exception cref="LocalRunException">Two functions share a name, or one is started by something that is not run here.</exception>
    public static FunctionCatalogue Of(IEnumerable<Type> types)
    {
        MethodInfo[] methods = [.. types.SelectMany(type => type.GetMethods()).Where(method => NameOf(method) is not null)];
        if (methods.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new LocalRunException($"Two functions are named {twice.Key}: {string.Join(" and ", twice.Select(method => method.DeclaringType?.Name))}. Rename one of them.");
        }

        foreach (MethodInfo method in methods.Where(method => Trigger<HttpTriggerAttribute>(method) is null && Trigger<TimerTriggerAttribute>(method) is null))
        {
            throw new LocalRunException($"Function {NameOf(method)} has neither an HTTP nor a timer trigger; other triggers are not run on one machine.");
        }

        return new(
            [.. methods.Where(method => Trigger<HttpTriggerAttribute>(method) is not null).Select(method => new HttpFunction(NameOf(method)!, method, Trigger<HttpTriggerAttribute>(method)!))],
            [.. methods.Where(method => Trigger<TimerTriggerAttribute>(method) is not null).Select(method => new TimerFunction(NameOf(method)!, method, Trigger<TimerTriggerAttribute>(method)!))]);
    }

    private static string? NameOf(MethodInfo method) => method.GetCustomAttribute<FunctionAttribute>()?.Name;

    private static T? Trigger<T>(MethodInfo method)
        where T : Attribute =>
        method.GetParameters().Select(parameter => parameter.GetCustomAttribute<T>()).FirstOrDefault(trigger => trigger is not null);
}

internal sealed record HttpFunction(string Name, MethodInfo Method, HttpTriggerAttribute Trigger)
{
    /// <summary>Without a leading slash.</summary>
    public string RouteUnder(string prefix) => string.Join('/', ((string[])[prefix.Trim('/'), (Trigger.Route ?? Name).Trim('/')]).Where(part => part.Length > 0));
}

internal sealed record TimerFunction(string Name, MethodInfo Method, TimerTriggerAttribute Trigger);
