using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions;
using OfficeIntegration.Local.AppPackages;
using OfficeIntegration.Tests.AddinManifest;

namespace OfficeIntegration.Tests.Infra;

/// <summary>What the deployment, the workflows and the Teams package call by name or address is a function of the product.</summary>
public sealed partial class NamedFunctionsTests
{
    private static readonly MethodInfo[] s_functions = [.. typeof(FunctionsServices).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))];

    private static string[] Names => [.. s_functions.Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name)];

    private static string[] Routes =>
        [.. s_functions.SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().Select(trigger => $"/{trigger.Route}")];

    [Fact]
    public void Alerts_WatchFunctionsThatExist()
    {
        string[] watched = [.. Watched.Matches(new InfraFiles().ByName["infra/modules/alerts.bicep"]).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(watched);
        Assert.Empty(watched.Except(Names));
    }

    [Fact]
    public void Bot_IsReachedWhereItListens()
    {
        string endpoint = Endpoint.Match(new InfraFiles().ByName[InfraFiles.Main]).Groups[1].Value;

        Assert.Contains(endpoint, Routes);
    }

    [Fact]
    public void Deployment_AsksAnAddressThatExists() =>
        Assert.Contains(Asked.Match(WorkflowChecks.Read("deploy.yml")).Groups[1].Value, Routes);

    [Fact]
    public void Manifest_PagesAreServed() => Assert.Contains($"{ManifestPackage.WebPath}{{*path}}", Routes);

    [GeneratedRegex(@"name == ""(\w+)""")]
    private static partial Regex Watched { get; }

    [GeneratedRegex(@"endpoint: 'https://\$\{functions\.outputs\.host\}(/[^']*)'")]
    private static partial Regex Endpoint { get; }

    [GeneratedRegex(@"""https://\$HOST(/[^""]*)""")]
    private static partial Regex Asked { get; }
}
