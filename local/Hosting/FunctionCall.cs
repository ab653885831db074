using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace OfficeIntegration.Local.Hosting;

/// <summary>Makes the function's class from the container and calls its method.</summary>
internal sealed class FunctionCall(MethodInfo method)
{
    private readonly ObjectFactory? _create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);

    /// <returns>What the method answered; null when it answers nothing.</returns>
    public async Task<IActionResult?> RunAsync(IServiceProvider services, object?[] arguments)
    {
        object? target = _create?.Invoke(services, []);
        using (target as IDisposable)
        {
            object? answer = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            if (answer is Task task)
            {
                await task;
                answer = task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task);
            }

            return answer as IActionResult;
        }
    }
}
