using OfficeIntegration.Core.Templates;
using OfficeIntegration.Local.FrontDoor;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Local.Interactive;

/// <summary>Starts everything, says where it is, and waits until it is ended.</summary>
public static class InteractiveRun
{
    public static async Task RunAsync(CommandLine command, TextWriter output, CancellationToken stop)
    {
        NodeRuntime node = await NodeRuntime.FindAsync(stop);
        NpmTools tools = NpmTools.OfRepository();
        using DataFolder data = DataFolder.Open(command.DataFolder, tools);
        RequirePorts(command);
        await tools.EnsureInstalledAsync(output.WriteLine, stop);
        string app = await WebApp.Of(tools).EnsureBuiltAsync(output.WriteLine, stop);

        await using Azurite? azurite = command.Storage is null ? await AzuriteAsync(node, tools, data, output, stop) : null;
        output.WriteLine("Starting the product …");
        await using LocalProduct product = await LocalProduct.StartAsync(
            new LocalOptions { Port = command.Port, StorageConnectionString = command.Storage ?? azurite!.ConnectionString, TemplateId = command.TemplateId, AppFolder = app }, stop);
        (Template template, TemplateSample sample) = SampleOf(product, command.TemplateId);
        string user = command.UserEmail ?? FirstAsked(sample, command.Language);
        output.WriteLine("Filling in the sample assessment …");
        string assessmentId = await SeedAsync(product, template, sample, command.Language, stop);
        await using Playground? playground = command.WithPlayground
            ? await PlaygroundAsync(command, node, tools, product, PlaygroundConfig.Write(sample, user), data, output, stop)
            : null;

        output.WriteLine(new Notice(product.BaseAddress, playground?.Address, user, sample, assessmentId, data.FullPath).Write());
        await UntilAsync(stop);
        output.WriteLine("Ending …");
    }

    /// <exception cref="LocalRunException">There is no such template.</exception>
    internal static (Template Template, TemplateSample Sample) SampleOf(LocalProduct product, string templateId)
    {
        var templates = (TemplateCatalogue)product.Services.GetService(typeof(TemplateCatalogue))!;
        Template template = templates.Find(templateId)
            ?? throw new LocalRunException($"There is no template {templateId}; there are {string.Join(", ", templates.All.Select(one => one.Id))}.");
        return (template, templates.SampleOf(template));
    }

    /// <summary>Before anything is started, so that nothing has to be ended again.</summary>
    private static void RequirePorts(CommandLine command)
    {
        if (command.Port != 0)
        {
            Ports.RequireFree(command.Port, "the product", "choose another with --port");
        }

        if (command.WithPlayground)
        {
            Ports.RequireFree(command.PlaygroundPort, "the Agents Playground", "choose another with --playground-port, or leave it out with --no-playground");
        }
    }

    private static string FirstAsked(TemplateSample sample, string? language)
    {
        SamplePerson[] asked = [.. sample.Assignments.Select(one => sample.Stakeholders.First(person => person.Email == one.StakeholderEmail))];
        return (asked.FirstOrDefault(person => person.Language == language) ?? asked[0]).Email;
    }

    private static Task<Azurite> AzuriteAsync(NodeRuntime node, NpmTools tools, DataFolder data, TextWriter output, CancellationToken stop)
    {
        output.WriteLine("Starting the Table service …");
        return Azurite.StartAsync(node, tools, data.Tables, inMemory: false, stop);
    }

    private static async Task<string> SeedAsync(LocalProduct product, Template template, TemplateSample sample, string? language, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        var coordinator = new ProductApi(http, sample.Coordinators[0].ObjectId);
        StartedSample started = await SampleAssessmentStart.RunAsync(coordinator, template, sample, language ?? sample.Assessment.Language, stop);
        await SampleAssessmentStart.PromptAsync(coordinator, started.Assessment.Id, stop);
        return started.Assessment.Id;
    }

    private static Task<Playground> PlaygroundAsync(
        CommandLine command, NodeRuntime node, NpmTools tools, LocalProduct product, string config, DataFolder data, TextWriter output, CancellationToken stop)
    {
        output.WriteLine("Starting the Agents Playground …");
        return Playground.StartAsync(node, tools, new Uri(product.BaseAddress, "api/messages"), command.PlaygroundPort, config, data.PlaygroundFiles, stop);
    }

    private static async Task UntilAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // That is what it waits for.
        }
    }
}
