using System.Text;
using OfficeIntegration.Local;
using OfficeIntegration.Local.AppPackages;
using OfficeIntegration.Local.Interactive;
using OfficeIntegration.Local.Once;
using OfficeIntegration.Local.Records;
using OfficeIntegration.Local.Tools;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var console = new LocalConsole();
try
{
    if (args is [VerifyCommand.Verb, .. var rest])
    {
        return VerifyRun.Run(VerifyCommand.Parse(rest), Console.Out);
    }

    if (args is [AppPackageCommand.Verb, .. var about])
    {
        AppPackageRun.Run(AppPackageCommand.Parse(about), Path.Combine(NpmTools.OfRepository().Root, "addin-manifest"), Console.Out);
        return 0;
    }

    if (args is [PackageCommand.Export or PackageCommand.Import, ..])
    {
        await PackageRun.RunAsync(PackageCommand.Parse(args), Console.Out, console.Stopped);
        return 0;
    }

    var command = CommandLine.Parse(args);
    if (command.Help)
    {
        Console.WriteLine(CommandLine.Usage);
        return 0;
    }

    if (command.Doctor)
    {
        return await DoctorRun.RunAsync(command, Console.Out, console.Stopped) ? 0 : 1;
    }

    await (command.Once ? OnceRun.RunAsync(command, Console.Out, console.Stopped) : InteractiveRun.RunAsync(command, Console.Out, console.Stopped));
    return 0;
}
catch (LocalRunException told)
{
    Console.Error.WriteLine(told.Message);
    return 2;
}
catch (StepFailedException failed)
{
    Console.Error.WriteLine($"Failed at: {failed.Message}");
    return 1;
}
catch (OperationCanceledException) when (console.Stopped.IsCancellationRequested)
{
    return 130;
}
