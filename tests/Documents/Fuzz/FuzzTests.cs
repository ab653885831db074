using System.Globalization;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Documents.Fuzz;

/// <summary>
/// Damaged documents by the thousand. Their number is FUZZ_CASES, their first seed FUZZ_SEED; without them it is the
/// short form.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortForm = 1_500;

    /// <summary>All four readers of one case together; the documents are some hundred kilobytes as XML.</summary>
    private const long MostBytes = 64_000_000;

    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(20);

    private static readonly byte[] Standing = SampleDocuments.Master();

    [Fact]
    public void Readers_WhatOnceDidHarm_IsReadOrRefused() => Assert.All(Corpus.Names, name => new Intake(Standing).Try(Corpus.Read(name)));

    [Fact]
    public void Readers_DamagedDocuments_AreReadOrRefusedInBoundedMemory()
    {
        IReadOnlyList<Specimen> specimens = Specimen.All();
        int first = Setting("FUZZ_SEED", 1);
        int last = first + Setting("FUZZ_CASES", ShortForm) - 1;
        var intake = new Intake(Standing);
        var found = new List<string>();
        for (int seed = first; seed <= last; seed++)
        {
            found.AddRange(Harm(intake, specimens, seed));
        }

        output.WriteLine($"{last - first + 1} cases: {intake.Taken} read, {intake.Refused} refused, at most {intake.MostBytes / 1e6:F1} MB allocated, longest {intake.Longest.TotalMilliseconds:F0} ms");
        Assert.Empty(found);
        Assert.InRange(intake.MostBytes, 0, MostBytes);
        Assert.InRange(intake.Longest, TimeSpan.Zero, Guard);
    }

    private static string[] Harm(Intake intake, IReadOnlyList<Specimen> specimens, int seed)
    {
        var random = new Random(seed);
        Specimen specimen = specimens[random.Next(specimens.Count)];
        byte[] document = random.Next(2) == 0 ? XmlDamage.Of(specimen, random) : ByteDamage.Of(specimen, specimens[random.Next(specimens.Count)], random);
        try
        {
            intake.Try(document);
            return [];
        }
        catch (Exception e)
        {
            return [$"seed {seed} ({specimen.Name}), kept as {Corpus.Keep(document)}: {e}"];
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
