using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OfficeIntegration.Local.Hosting;

/// <summary>Gives a function's parameters their values: the request, the token that ends with it, and parts of the route by name.</summary>
internal sealed class HttpParameters(IReadOnlyList<Func<HttpContext, object?>> sources)
{
    /// <exception cref="LocalRunException">A parameter that nothing here gives a value to.</exception>
    public static HttpParameters Of(HttpFunction function) => new([.. function.Method.GetParameters().Select(parameter => Source(function, parameter))]);

    /// <exception cref="FormatException">A part of the route is not what the parameter needs.</exception>
    public object?[] Values(HttpContext context) => [.. sources.Select(source => source(context))];

    private static Func<HttpContext, object?> Source(HttpFunction function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return context => context.Request;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context => context.RequestAborted;
        }

        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        bool known = type == typeof(string) || type == typeof(int) || type == typeof(long) || type == typeof(Guid);
        return known && function.Trigger.Route?.Contains(parameter.Name!, StringComparison.OrdinalIgnoreCase) == true
            ? context => FromRoute(context.GetRouteValue(parameter.Name!), type)
            : throw new LocalRunException(
                $"Function {function.Name}: nothing gives parameter '{parameter.Name}' ({parameter.ParameterType.Name}) a value. Take HttpRequest, CancellationToken, or a string or number named in the route.");
    }

    private static object? FromRoute(object? value, Type type)
    {
        string? text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(text) || type == typeof(string))
        {
            return string.IsNullOrEmpty(text) ? null : text;
        }

        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
        }
        catch (ArgumentException broken)
        {
            throw new FormatException($"'{text}' is no {type.Name}.", broken);
        }
    }
}
