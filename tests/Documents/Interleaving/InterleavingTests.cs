using System.Collections.Concurrent;
using System.Globalization;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>
/// Nothing typed is lost, whatever order things come in. The number of interleavings is INTERLEAVINGS, their first seed
/// INTERLEAVINGS_SEED; without them it is the short form.
/// </summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int ShortForm = 1_000;

    /// <summary>Validating is slow; every so many newest masters are.</summary>
    private const int ValidatedEvery = 50;

    private const int Shown = 5;

    /// <summary>No more than one a processor: more would take the threads that other tests' servers answer on.</summary>
    private static readonly ParallelOptions _atOnce = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    [Fact]
    public void Master_AnyInterleaving_HoldsEverythingAnybodyTyped()
    {
        int first = Setting("INTERLEAVINGS_SEED", 1);
        int count = Setting("INTERLEAVINGS", ShortForm);
        var failures = new ConcurrentBag<(int Seed, string Why)>();
        Parallel.For(first, first + count, _atOnce, seed =>
        {
            if (Failure(seed) is { } why)
            {
                failures.Add((seed, why));
            }
        });
        output.WriteLine($"{count} interleavings from seed {first}, {failures.Count} failures");
        Assert.True(failures.IsEmpty, $"{failures.Count} of {count} failed: {string.Join(' ', failures.Select(failure => failure.Seed).Order())}\n{string.Join("\n\n", failures.OrderBy(failure => failure.Seed).Take(Shown).Select(failure => failure.Why))}");
    }

    private static string? Failure(int seed)
    {
        var story = new Story(seed, inWord: seed % 4 != 0);
        try
        {
            story.Run(steps: 10);
            if (seed % ValidatedEvery == 0)
            {
                WordFile.AssertValid(story.Newest);
            }

            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"Seed {seed}: {failure}\n{story.Told}";
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
