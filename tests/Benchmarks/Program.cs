using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks;
using OfficeIntegration.Benchmarks.Contests;
using OfficeIntegration.Benchmarks.Delivering;
using OfficeIntegration.Benchmarks.Loading;
using OfficeIntegration.Benchmarks.Measuring;

if (args is [PeakProcess.Argument, string folder])
{
    PeakProcess.Run(folder);
    return 0;
}

if (args is [ProductProcess.Argument, string store, string factor])
{
    await ProductProcess.RunAsync(store, int.Parse(factor, CultureInfo.InvariantCulture));
    return 0;
}

if (args is [ServedProduct.Argument, string account])
{
    await ServedProduct.RunAsync(account);
    return 0;
}

BenchmarkOptions? options = BenchmarkOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

foreach (string name in options.Names)
{
    JsonObject figures = Catalogue.Benchmarks[name](options);
    Console.WriteLine(figures.ToJsonString());
}

return 0;
