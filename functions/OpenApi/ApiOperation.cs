using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>One HTTP function as its attributes tell it.</summary>
/// <param name="Path">With a leading slash; a catch-all placeholder written like any other.</param>
/// <param name="Method">Lower case.</param>
internal sealed partial record ApiOperation(string Path, string Method, MethodInfo Function, OperationAttribute About)
{
    public string Id => Function.GetCustomAttribute<FunctionAttribute>()!.Name;

    public IReadOnlyList<string> Placeholders => [.. Placeholder().Matches(Path).Select(match => match.Groups[1].Value)];

    public IReadOnlyList<string> FilesTaken => [.. Function.GetCustomAttributes<TakesFileAttribute>().Select(file => file.ContentType)];

    public bool HasBody => About.Takes is not null || FilesTaken.Count > 0;

    /// <summary>Every HTTP function of the assembly, by path and method.</summary>
    /// <exception cref="InvalidOperationException">A function does not say what it does; the message names it.</exception>
    public static IReadOnlyList<ApiOperation> Of(Assembly assembly) =>
    [
        .. assembly.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(Of)
            .OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal),
    ];

    private static IEnumerable<ApiOperation> Of(MethodInfo function)
    {
        HttpTriggerAttribute? trigger = function.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null);
        if (trigger is null)
        {
            yield break;
        }

        string place = $"{function.DeclaringType?.Name}.{function.Name}";
        OperationAttribute about = function.GetCustomAttribute<OperationAttribute>() ?? throw new InvalidOperationException($"{place} has no [Operation].");
        string route = trigger.Route ?? throw new InvalidOperationException($"{place} names no route.");
        foreach (string method in trigger.Methods ?? throw new InvalidOperationException($"{place} names no method."))
        {
            yield return new("/" + CatchAll().Replace(route, "{"), method.ToLowerInvariant(), function, about);
        }
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\*+")]
    private static partial Regex CatchAll();
}
